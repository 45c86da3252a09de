package com.ethora.bot.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Attachment;
import com.ethora.bot.Availability;
import com.ethora.bot.Avatar;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Card;
import com.ethora.bot.ChatState;
import com.ethora.bot.Contact;
import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.Peer;
import com.ethora.bot.Presence;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomListing;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.XmlElement;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.CommandOutcome;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.DirectPost;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.PeopleDesk;
import com.ethora.bot.wire.Persona;

/**
 * Every stanza that can be sent, by the name of its golden file: the class and the method
 * that writes it, and what is special about it.
 */
final class GoldenStanzas {

	/** Whatever people or programs put into a text to break what reads it. */
	static final String HOSTILE = "'/></body></message><message to=\"x\"/>&amp;&lt;&#0;<![CDATA[x]]> ]]>"
			+ "\u0000\u0001\u0008\u000B\u001F\u007F\u0085\uFFFE\uFFFF\tone\ntwo\r\n\uD83D\uDE00\uD83E\uDD16\u202E\u2028"
			+ "\uD83Dlone\uDE00 <?pi?><!-- no --><!DOCTYPE x>";

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final Jid SELF = Jid.parse(ObligingChannel.SELF);

	private static final Jid ANN = Jid.parse("app_ann@chat.test/web");

	private static final BotProfile PROFILE = new BotProfile("Echo Bot", "Echo", "Bot", null, true, null, List.of());

	private static final BotProfile PICTURED = new BotProfile("Echo Bot", "Echo", "Bot",
			"https://files.test/e.png?a=1&b=2", false, null, List.of());

	static final Capabilities CAPABILITIES = Capabilities.of("Echo <Bot>", Persona.PLAIN);

	private static final Standing STANDING = new Standing(Presence.AVAILABLE, CAPABILITIES);

	private static final BotProfile EVIL = new BotProfile(HOSTILE, HOSTILE, HOSTILE, HOSTILE, true, null, List.of());

	private final Map<String, String> stanzas = new LinkedHashMap<>();

	private GoldenStanzas() {
	}

	static Map<String, String> all() {
		GoldenStanzas all = new GoldenStanzas();
		all.rooms();
		all.messages();
		all.replies();
		all.changes();
		all.archives();
		all.accounts();
		all.answers();
		all.people();
		all.commands();
		all.asking();
		all.uploading();
		all.governing();
		all.directs();
		all.subscriptions();
		all.framing();
		return all.stanzas;
	}

	private void add(String name, String xml) {
		if (this.stanzas.put(name, xml) != null) {
			throw new IllegalStateException("Two stanzas are called " + name);
		}
	}

	private void rooms() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE, Dialect.ETHORA);
		add("OutgoingStanzas.join", stanzas.join(ROOM, "app_bot", "presenceInRoom-lx3k-1", STANDING));
		add("OutgoingStanzas.join-photo",
				new OutgoingStanzas(PICTURED, Dialect.ETHORA).join(ROOM, "app_bot", "presenceInRoom-lx3k-2", STANDING));
		add("OutgoingStanzas.join-hostile", new OutgoingStanzas(EVIL, Dialect.ETHORA).join(ROOM, "o'neil <&> \"x\"",
				"p-1", new Standing(new Presence(Availability.DND, HOSTILE, -1), CAPABILITIES)));
		add("OutgoingStanzas.leave", stanzas.leave(ROOM, "app_bot"));
		add("OutgoingStanzas.unavailable", stanzas.unavailable());
	}

	private void messages() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE, Dialect.ETHORA);
		add("OutgoingStanzas.message", stanzas.message(new OutboundMessage("m-1", ROOM, "hello"), SELF));
		add("OutgoingStanzas.message-photo", new OutgoingStanzas(PICTURED, Dialect.ETHORA)
			.message(new OutboundMessage("m-2", ROOM, "one\ntwo"), SELF));
		add("OutgoingStanzas.message-hostile",
				new OutgoingStanzas(EVIL, Dialect.ETHORA).message(new OutboundMessage(HOSTILE, ROOM, HOSTILE), SELF));
		for (ChatState state : ChatState.values()) {
			add("OutgoingStanzas.chatState-" + state.name().toLowerCase(Locale.ROOT),
					stanzas.chatState(ROOM, state, "typing-1700000000000-1"));
		}
	}

	private void replies() {
		Attachment file = Attachment.of("https://files.test/x.png?a=1&b=2", "image/png", "chart.png");
		for (Attachment.Detail detail : Attachment.Detail.values()) {
			file = file.with(detail, "the " + detail.attribute());
		}
		ThreadParent parent = new ThreadParent("1727199609620712", HOSTILE, HOSTILE,
				Instant.parse("2024-09-24T14:41:25.290611Z"), file);
		reply("thread", Reply.text("yes").inThread(new ThreadParent("1", "what?", "Ann", null, null)));
		reply("thread-hostile", Reply.text("yes").inThread(parent).hiddenFromChannel());
		reply("mention", Reply.text("hello @Ann Lee").mention(Jid.parse("app_ann@chat.test"), "Ann Lee"));
		reply("buttons", Reply.text("Sure?").quickReplies(new QuickReply("Yes!", "yes"), QuickReply.of("no")));
		reply("buttons-hostile", Reply.text("Sure?").quickReplies(HOSTILE));
		reply("file", Reply.files(file));
		reply("files", Reply.files(file, Attachment.of("https://files.test/2", "text/plain", "two.txt")));
		reply("translate", Reply.text("hello").translate("en"));
		reply("notice", Reply.text("Back soon").asNotice());
	}

	private void reply(String name, Reply reply) {
		add("OutgoingStanzas.message-" + name, new OutgoingStanzas(PROFILE, Dialect.ETHORA)
			.message(new OutboundMessage("m-1", ROOM, new Content.Post(reply)), SELF));
	}

	private void changes() {
		MessageRef message = new MessageRef("m-1", "1727199609620712");
		for (Dialect dialect : Dialect.values()) {
			change("edit", dialect, new Content.Edit(message, "two < three"));
			change("edit-hostile", dialect, new Content.Edit(new MessageRef(HOSTILE, HOSTILE), HOSTILE));
			change("delete", dialect, new Content.Deletion(message));
			change("react", dialect, new Content.Reactions(message, List.of("+1", "heart")));
			change("react-nothing", dialect, new Content.Reactions(message, List.of()));
		}
	}

	private void change(String name, Dialect dialect, Content.Change change) {
		add("OutgoingStanzas.message-%s-%s".formatted(dialect.name().toLowerCase(Locale.ROOT), name),
				new OutgoingStanzas(PROFILE, dialect).message(new OutboundMessage("c-1", ROOM, change), SELF));
	}

	private void archives() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE, Dialect.ETHORA);
		String id = "get-history:1700000000000:1";
		add("OutgoingStanzas.archive-beginning", stanzas.archive(ArchiveQuery.after(ROOM, null, 30), id));
		add("OutgoingStanzas.archive-after", stanzas.archive(ArchiveQuery.after(ROOM, "1727199609620712", 30), id));
		add("OutgoingStanzas.archive-latest", stanzas.archive(ArchiveQuery.latest(ROOM, 1), id));
		add("OutgoingStanzas.archive-since",
				stanzas.archive(ArchiveQuery.since(ROOM, Instant.parse("2026-03-04T05:06:07.891Z"), 30), id));
		add("OutgoingStanzas.archive-hostile", stanzas.archive(ArchiveQuery.after(ROOM, HOSTILE, 1), HOSTILE));
	}

	private void accounts() {
		OutgoingStanzas stanzas = new OutgoingStanzas(PROFILE, Dialect.ETHORA);
		String namespace = LinkNotes.namespace("cursor:app_lobby@conference.chat.test");
		add("OutgoingStanzas.readNote", stanzas.readNote(namespace, "note-1700000000000-1"));
		add("OutgoingStanzas.writeNote", stanzas.writeNote(namespace, "1727199609620712 a<b", "note-1700000000000-2"));
		add("OutgoingStanzas.writeNote-hostile", stanzas.writeNote(LinkNotes.namespace(HOSTILE), HOSTILE, "n"));
		add("OutgoingStanzas.writeNote-empty", stanzas.writeNote(namespace, "", "n"));
		add("OutgoingStanzas.ping-server", stanzas.ping("chat.test", "ping-1700000000000-1"));
		add("OutgoingStanzas.ping-room", stanzas.ping(ROOM.withResource("app_bot").toString(), "ping-1700000000000-2"));
	}

	private void answers() {
		InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-20T10:11:12.345678Z"));
		IqAnswers answers = new IqAnswers(PICTURED, CAPABILITIES, clock, () -> Duration.ofSeconds(17), false);
		answer(answers, "ping", "<ping xmlns='urn:xmpp:ping'/>");
		answer(answers, "version", "<query xmlns='jabber:iq:version'/>");
		answer(answers, "time", "<time xmlns='urn:xmpp:time'/>");
		answer(answers, "last", "<query xmlns='jabber:iq:last'/>");
		answer(answers, "card", "<vCard xmlns='vcard-temp'/>");
		answer(answers, "info", "<query xmlns='http://jabber.org/protocol/disco#info'/>");
		answer(answers, "info-node", "<query xmlns='http://jabber.org/protocol/disco#info' node='%s#%s'/>"
			.formatted(Capabilities.NODE, CAPABILITIES.version()));
		answer(answers, "items", "<query xmlns='http://jabber.org/protocol/disco#items'/>");
		Element question = asked("get", "<query xmlns='urn:unknown'/>");
		add("IqReplies.refused-unknown", IqReplies.refused(question, Condition.SERVICE_UNAVAILABLE, null));
		add("IqReplies.refused-hostile", IqReplies.refused(question, Condition.FORBIDDEN, HOSTILE));
		add("IqReplies.refused-detail",
				IqReplies.refused(question, Condition.BAD_REQUEST, "bad-sessionid", Ns.COMMANDS));
		add("IqReplies.refused-nobody", IqReplies.refused(Elements.of("<iq type='get' id='&lt;&apos;1'/>"),
				Condition.SERVICE_UNAVAILABLE, null));
		add("IqReplies.of-done", IqReplies.of(question, IqReply.done()));
		add("IqReplies.of-element",
				IqReplies.of(question,
						IqReply.of(XmlElement.of("said", "urn:a")
							.with("by", HOSTILE)
							.with(XmlElement.of("inner", "urn:b").withText("x")))));
		add("IqReplies.of-text", IqReplies.of(question, IqReply.of("<said xmlns='urn:a'>x<b>y</b></said>")));
		add("IqReplies.of-nonsense", IqReplies.of(question, IqReply.of("<said>")));
	}

	private void answer(IqAnswers answers, String name, String question) {
		add("IqAnswers.answer-" + name, Objects.requireNonNull(answers.answer(asked("get", question))));
	}

	private void people() {
		Standing busy = new Standing(new Presence(Availability.XA, "Back <soon>", 5), CAPABILITIES);
		add("PresenceStanzas.show", PresenceStanzas.show(null, STANDING));
		add("PresenceStanzas.show-room", PresenceStanzas.show(ROOM.withResource("app_bot"), busy));
		for (PeopleDesk.Word word : PeopleDesk.Word.values()) {
			add("PresenceStanzas.say-" + word.name().toLowerCase(Locale.ROOT), PresenceStanzas.say(ANN, word));
		}
		add("PeopleStanzas.contacts", PeopleStanzas.contacts("roster:1"));
		add("PeopleStanzas.put",
				PeopleStanzas.put(Contact.of(ANN, "Ann", List.of("Friends", "A & B")), "roster_add:1"));
		add("PeopleStanzas.put-hostile", PeopleStanzas.put(Contact.of(ANN, HOSTILE, List.of(HOSTILE)), "roster_add:2"));
		add("PeopleStanzas.remove", PeopleStanzas.remove(ANN, "roster_remove:1"));
		add("PeopleStanzas.blocked", PeopleStanzas.blocked("blocklist:1"));
		add("PeopleStanzas.block", PeopleStanzas.block(List.of(ANN.bare(), Jid.parse("bad.test")), "block:1"));
		add("PeopleStanzas.unblock", PeopleStanzas.unblock(List.of(ANN.bare()), "unblock:1"));
		add("PeopleStanzas.unblock-all", PeopleStanzas.unblock(List.of(), "unblock:2"));
		add("PeopleStanzas.card", PeopleStanzas.card(ANN.bare(), "vcard:1"));
		add("PeopleStanzas.card-own", PeopleStanzas.card(null, "vcard:2"));
		Card card = Card.EMPTY;
		for (Card.Field field : Card.Field.values()) {
			card = card.with(field, "the " + field);
		}
		add("PeopleStanzas.publish", PeopleStanzas.publish(card, "vcard:3"));
		Avatar avatar = Avatar.of("image/png", new byte[] { 1, 2, 3 });
		add("PeopleStanzas.publish-photo", PeopleStanzas.publish(card.withPhoto(avatar), "vcard:4"));
		add("PeopleStanzas.publish-hostile",
				PeopleStanzas.publish(Card.EMPTY.with(Card.Field.FULL_NAME, HOSTILE), "vcard:5"));
		add("PeopleStanzas.publishPicture", PeopleStanzas.publishPicture(avatar, true, "avatar:1"));
		add("PeopleStanzas.publishPictureInfo", PeopleStanzas.publishPictureInfo(avatar, false, "avatar:2"));
		add("PeopleStanzas.publishNick", PeopleStanzas.publishNick("Echo", true, "nick:1"));
		add("PeopleStanzas.publishNick-hostile", PeopleStanzas.publishNick(HOSTILE, false, "nick:2"));
		add("PeopleStanzas.published", PeopleStanzas.published(ANN.bare(), Ns.NICK, "published:1"));
		add("PeopleStanzas.picture", PeopleStanzas.picture(ANN.bare(), avatar.id(), "avatar:3"));
		add("PeopleStanzas.lastActivity", PeopleStanzas.lastActivity(ANN, "last:1"));
	}

	private void commands() {
		OfferedCommand plain = new OfferedCommand("status", "Say how things are", List.of());
		OfferedCommand book = new OfferedCommand("book", "Book a <room>",
				List.of(new OfferedCommand.Field("day", List.of()),
						new OfferedCommand.Field("room", List.of("red & blue", "green"))));
		Element question = asked("set", "<command xmlns='http://jabber.org/protocol/commands' node='book'/>");
		Element list = Elements.of("<iq type='get' from='app_ann@chat.test/web' to='%s' id='l'/>".formatted(SELF));
		add("CommandStanzas.list", CommandStanzas.list(list, List.of(plain, book)));
		add("CommandStanzas.list-none", CommandStanzas.list(list, List.of()));
		add("CommandStanzas.description", CommandStanzas.description(question, book));
		add("CommandStanzas.form", CommandStanzas.form(question, book, "s-1", null));
		add("CommandStanzas.form-mistake", CommandStanzas.form(question, book, "s-1", "'day' is missing"));
		add("CommandStanzas.completed",
				CommandStanzas.completed(question, book, "s-1", new CommandOutcome(true, "Booked")));
		add("CommandStanzas.completed-silent",
				CommandStanzas.completed(question, book, "s-1", new CommandOutcome(true, "")));
		add("CommandStanzas.completed-hostile",
				CommandStanzas.completed(question, book, "s-1", new CommandOutcome(false, HOSTILE)));
		add("CommandStanzas.canceled", CommandStanzas.canceled(question, book, "s-1"));
	}

	private static Element asked(String type, String inside) {
		return Elements.of("<iq type='%s' from='%s/o&apos;neil &lt;' id='q-&amp;1'>%s</iq>".formatted(type,
				Elements.ROOM, inside));
	}

	private void asking() {
		Jid service = Jid.parse("conference.chat.test");
		add("RoomStanzas.directory-account", RoomStanzas.directory(RoomListing.ACCOUNT, null, "getUserRooms:1"));
		add("RoomStanzas.directory-ethora", RoomStanzas.directory(RoomListing.ETHORA, null, "getUserRooms:2"));
		add("RoomStanzas.directory-service", RoomStanzas.directory(RoomListing.SERVICE, service, "getUserRooms:3"));
		add("RoomStanzas.info", RoomStanzas.info(ROOM, "roomInfo:1"));
		add("RoomStanzas.members", RoomStanzas.members(ROOM, "roomMemberInfo:1"));
		add("RoomStanzas.affiliated", RoomStanzas.affiliated(ROOM, Affiliation.OUTCAST, "affiliations:1"));
		add("RoomStanzas.configuration", RoomStanzas.configuration(ROOM, "room-config:1"));
	}

	private void uploading() {
		Jid service = Jid.parse("upload.chat.test");
		add("UploadStanzas.services", UploadStanzas.services(Jid.parse("chat.test"), "services:1"));
		add("UploadStanzas.slot", UploadStanzas.slot(service, "chart <1>.png", 20_480, "image/png", "upload:1"));
		add("UploadStanzas.slot-hostile", UploadStanzas.slot(service, HOSTILE, 1, HOSTILE, "upload:2"));
	}

	private void governing() {
		add("RoomStanzas.affiliate", RoomStanzas.affiliate(ROOM, ANN, Affiliation.ADMIN, null, "affiliation:1"));
		add("RoomStanzas.role-hostile", RoomStanzas.role(ROOM, HOSTILE, Role.NONE, HOSTILE, "role:1"));
		add("RoomStanzas.role", RoomStanzas.role(ROOM, "app_ann", Role.VISITOR, "because", "role:2"));
		add("RoomStanzas.suspend", RoomStanzas.suspend(ROOM, ANN, Duration.ofDays(30), "spam", "ban:1"));
		add("RoomStanzas.suspend-hostile", RoomStanzas.suspend(ROOM, ANN, Duration.ofSeconds(1), HOSTILE, "ban:2"));
		add("RoomStanzas.unsuspend", RoomStanzas.unsuspend(ROOM, ANN, "unban:1"));
		RoomConfiguration changes = RoomConfiguration.DEFAULTS.withName("Tea & <cake>");
		add("RoomStanzas.configure",
				RoomStanzas.configure(ROOM,
						changes.withMembersOnly(true).with("muc#roomconfig_presencebroadcast", "moderator", "visitor"),
						"room-config:1"));
		add("RoomStanzas.configure-accept",
				RoomStanzas.configure(ROOM, RoomConfiguration.DEFAULTS, "set-me-as-owner:1"));
		add("RoomStanzas.configure-hostile",
				RoomStanzas.configure(ROOM, RoomConfiguration.DEFAULTS.with(HOSTILE, HOSTILE), "room-config:2"));
		add("RoomStanzas.subject", RoomStanzas.subject(ROOM, "Tea", "subject:1"));
		add("RoomStanzas.subject-hostile", RoomStanzas.subject(ROOM, HOSTILE, "subject:2"));
		add("RoomStanzas.invite", RoomStanzas.invite(ROOM, ANN, "Please join our room", "invite-rooms:1"));
		add("RoomStanzas.invite-bare", RoomStanzas.invite(ROOM, ANN, null, "invite-rooms:2"));
		add("RoomStanzas.picture", RoomStanzas.picture(ROOM, "https://x.test/t.png?a=1&b=2", null, "setRoomImage:1"));
		add("RoomStanzas.membersChanged",
				RoomStanzas.membersChanged(ROOM, ANN, Affiliation.MEMBER, "members-changed:1"));
		add("RoomStanzas.destroy", RoomStanzas.destroy(ROOM, "over", "destroy:1"));
	}

	private void directs() {
		DirectStanzas stanzas = new DirectStanzas(PROFILE);
		Peer ann = Peer.account(ANN);
		Peer place = Peer.occupant(ROOM, "app_ann");
		add("DirectStanzas.message", stanzas.message(new DirectPost("m-1", ann, Reply.text("hello")), SELF));
		add("DirectStanzas.message-room", stanzas.message(new DirectPost("m-2", place, Reply.text("psst")), SELF));
		add("DirectStanzas.message-hostile", new DirectStanzas(EVIL)
			.message(new DirectPost(HOSTILE, Peer.occupant(ROOM, "o'neil <&> \"x\""), Reply.text(HOSTILE)), SELF));
		for (ChatState state : ChatState.values()) {
			add("DirectStanzas.chatState-" + state.name().toLowerCase(Locale.ROOT),
					stanzas.chatState(ann, state, "typing-1700000000000-1"));
		}
		add("DirectStanzas.chatState-room", stanzas.chatState(place, ChatState.GONE, "typing-1700000000000-2"));
		add("DirectStanzas.received", stanzas.received(ann, "m-9", "received:1"));
		add("DirectStanzas.received-hostile", stanzas.received(ann, HOSTILE, "received:2"));
		add("DirectStanzas.displayed", stanzas.displayed(ann, "m-9", "displayed:1"));
		add("DirectStanzas.displayed-hostile", stanzas.displayed(ann, HOSTILE, "displayed:2"));
		add("DirectStanzas.copies", stanzas.copies("carbons:1"));
	}

	private void subscriptions() {
		add("Subscriptions.subscribe", Subscriptions.subscribe(ROOM, "app_bot", "newSubscription:1"));
		add("Subscriptions.subscribe-hostile", Subscriptions.subscribe(ROOM, HOSTILE, "newSubscription:2"));
		add("Subscriptions.unsubscribe", Subscriptions.unsubscribe(ROOM, "unsubscribe:1"));
		add("Subscriptions.list", Subscriptions.list(Jid.parse("conference.chat.test"), "subscriptions:1"));
	}

	private void framing() {
		add("FramingOpen.toXML", Framing.FRAMES.header("chat.test", "en").toXML().toString());
		add("Framing.farewell", Framing.FRAMES.farewell());
		List<String> some = List.of(Framing.FRAMES.farewell(), StreamManagement.request());
		add("BoshBody.create", BoshBody.create("chat.test", 42));
		add("BoshBody.restart", BoshBody.restart("chat.test", "s-1", 43));
		add("BoshBody.carry", BoshBody.carry(some, "s-1", 44));
		add("BoshBody.carry-nothing", BoshBody.carry(List.of(), "s-1", 45));
		add("BoshBody.carry-hostile", BoshBody.carry(some, HOSTILE, 46));
		add("BoshBody.terminate", BoshBody.terminate(some, "s-1", 47));
		add("BoshQueue.create", opening().create(42));
		add("BoshQueue.next", opening().next("s-1", 42));
		add("StreamManagement.enable", StreamManagement.enable());
		add("StreamManagement.request", StreamManagement.request());
		add("StreamManagement.answer", StreamManagement.answer(4_294_967_295L));
		add("OverConfirmedException.streamError", new OverConfirmedException(10, 8).streamError());
		add("SaslDialog.auth", SaslDialog.auth("SCRAM-SHA-256", "biwsbj1h"));
		add("SaslDialog.auth-hostile", SaslDialog.auth(HOSTILE, HOSTILE));
		add("SaslDialog.response", SaslDialog.response("Yz1iaXdz"));
		add("SaslDialog.response-empty", SaslDialog.response(""));
	}

	private static BoshQueue opening() {
		BoshQueue queue = new BoshQueue("chat.test");
		queue.add(Framing.BODIES.header("chat.test", "en").toXML().toString());
		return queue;
	}

}

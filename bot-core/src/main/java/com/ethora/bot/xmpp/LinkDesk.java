package com.ethora.bot.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.Role;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.RoomSubscription;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.RoomDesk;
import org.jspecify.annotations.Nullable;

/**
 * Asks and orders about rooms by one link. The ids are those of Ethora's clients, each
 * with something that makes it unique.
 */
final class LinkDesk implements RoomDesk {

	private final XmppLink link;

	private final StanzaIds ids;

	private final String domain;

	LinkDesk(XmppLink link, StanzaIds ids, String domain) {
		this.link = link;
		this.ids = ids;
		this.domain = domain;
	}

	@Override
	public CompletionStage<List<RoomInfo>> directory(RoomListing listing, Jid service) {
		String id = this.ids.next("getUserRooms");
		Jid asked = (listing == RoomListing.SERVICE) ? service : null;
		return this.link.ask(id, asked, RoomStanzas.directory(listing, asked, id),
				(answer) -> RoomReader.directory(answer, this.domain));
	}

	@Override
	public CompletionStage<RoomInfo> info(Jid room) {
		String id = this.ids.next("roomInfo");
		return this.link.ask(id, room, RoomStanzas.info(room, id), (answer) -> RoomReader.info(answer, room));
	}

	@Override
	public CompletionStage<List<Member>> members(Jid room) {
		String id = this.ids.next("roomMemberInfo");
		return this.link.ask(id, null, RoomStanzas.members(room, id), RoomReader::members);
	}

	@Override
	public CompletionStage<List<Member>> affiliated(Jid room, Affiliation affiliation) {
		String id = this.ids.next("affiliations");
		return this.link.ask(id, room, RoomStanzas.affiliated(room, affiliation, id),
				(answer) -> RoomReader.affiliated(answer, affiliation));
	}

	@Override
	public CompletionStage<Void> affiliate(Jid room, Jid person, Affiliation affiliation, @Nullable String reason) {
		String id = this.ids.next("affiliation");
		return this.link.order(id, room, RoomStanzas.affiliate(room, person, affiliation, reason, id))
			.thenRun(() -> this.link.tellIfThere(room,
					RoomStanzas.membersChanged(room, person, affiliation, this.ids.next("members-changed"))));
	}

	@Override
	public CompletionStage<Void> role(Jid room, String nick, Role role, @Nullable String reason) {
		String id = this.ids.next("role");
		return this.link.order(id, room, RoomStanzas.role(room, nick, role, reason, id));
	}

	@Override
	public CompletionStage<Void> suspend(Jid room, Jid person, Duration time, @Nullable String reason) {
		String id = this.ids.next("ban");
		return this.link.order(id, null, RoomStanzas.suspend(room, person, time, reason, id));
	}

	@Override
	public CompletionStage<Void> unsuspend(Jid room, Jid person) {
		String id = this.ids.next("unban");
		return this.link.order(id, null, RoomStanzas.unsuspend(room, person, id));
	}

	@Override
	public CompletionStage<RoomConfiguration> configuration(Jid room) {
		String id = this.ids.next("room-config");
		return this.link.ask(id, room, RoomStanzas.configuration(room, id), RoomReader::configuration);
	}

	@Override
	public CompletionStage<Void> configure(Jid room, RoomConfiguration changes) {
		String id = this.ids.next(changes.fields().isEmpty() ? "set-me-as-owner" : "room-config");
		return this.link.order(id, room, RoomStanzas.configure(room, changes, id));
	}

	@Override
	public CompletionStage<Void> subject(Jid room, String subject) {
		String id = this.ids.next("subject");
		return say(room, id, RoomStanzas.subject(room, subject, id));
	}

	@Override
	public CompletionStage<Void> invite(Jid room, Jid person, @Nullable String reason) {
		String id = this.ids.next("invite-rooms");
		return say(room, id, RoomStanzas.invite(room, person, reason, id));
	}

	/**
	 * Messages are answered when they are refused only, so the room is asked something
	 * after them: it deals with one thing after the other.
	 */
	private CompletionStage<Void> say(Jid room, String id, String message) {
		CompletionStage<Void> said = this.link.order(id, room, message);
		info(room).whenComplete((info, error) -> this.link.silent(id));
		return said;
	}

	@Override
	public CompletionStage<Void> picture(Jid room, @Nullable String thumbnail, @Nullable String background) {
		String id = this.ids.next("setRoomImage");
		return this.link.order(id, null, RoomStanzas.picture(room, thumbnail, background, id));
	}

	@Override
	public CompletionStage<Void> destroy(Jid room, @Nullable String reason) {
		String id = this.ids.next("destroy");
		return this.link.order(id, room, RoomStanzas.destroy(room, reason, id));
	}

	/** A server that does not know what it is asked for need not answer at all. */
	@Override
	public CompletionStage<Void> subscribe(Jid room, String nick) {
		return info(room).thenCompose((info) -> {
			if (!info.features().contains(Ns.MUC_SUB)) {
				throw new RefusedException(new Refusal("feature-not-implemented", "the room has no subscriptions"));
			}
			String id = this.ids.next("newSubscription");
			return this.link.order(id, room, Subscriptions.subscribe(room, nick, id));
		});
	}

	@Override
	public CompletionStage<Void> unsubscribe(Jid room) {
		String id = this.ids.next("unsubscribe");
		return this.link.order(id, room, Subscriptions.unsubscribe(room, id));
	}

	@Override
	public CompletionStage<List<RoomSubscription>> subscriptions(Jid service) {
		String id = this.ids.next("subscriptions");
		return this.link.ask(id, service, Subscriptions.list(service, id), Subscriptions::read);
	}

}

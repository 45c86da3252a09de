package com.ethora.bot.test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Attachment;
import com.ethora.bot.ChatState;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room of a {@link BotTester}. Who was not seen before counts as having
 * been there all the time, unless they {@linkplain #enters() enter}.
 */
public final class Person {

	private final BotStage stage;

	private final ChatRoom room;

	private final Sender sender;

	private final Affiliation affiliation;

	Person(BotStage stage, ChatRoom room, Sender sender, Affiliation affiliation) {
		this.stage = stage;
		this.room = room;
		this.sender = sender;
		this.affiliation = affiliation;
	}

	/**
	 * Say something to the room.
	 * @param text what
	 * @return the message
	 */
	public RoomMessage says(String text) {
		return says(Reply.text(text));
	}

	/**
	 * Say something with more to it than a text: files, mentions, a thread.
	 * @param words what
	 * @return the message
	 */
	public RoomMessage says(Reply words) {
		return heard(() -> this.room.say(this.sender, null, words));
	}

	/**
	 * Say something in the thread that a message belongs to or begins.
	 * @param message the message
	 * @param text what to say
	 * @return the message
	 */
	public RoomMessage answers(RoomMessage message, String text) {
		return says(Reply.text(text).inThread(message));
	}

	/**
	 * Press a button of the newest message that has it.
	 * @param button what is on the button, or what it says
	 * @return the message that is said by it
	 */
	public RoomMessage taps(String button) {
		return says(buttons(button).value());
	}

	private QuickReply buttons(String button) {
		Diary diary = this.room.diary();
		Entry entry = diary.last((each) -> diary.saidByBot(each) && find(each, button) != null);
		if (entry == null) {
			throw new AssertionError("There is no button '%s' to press%n%n%s".formatted(button, Transcript.of(diary)));
		}
		return Objects.requireNonNull(find(entry, button));
	}

	private static @Nullable QuickReply find(Entry entry, String wanted) {
		Reply reply = entry.reply();
		return (reply == null) ? null
				: reply.quickReplies()
					.stream()
					.filter((button) -> button.name().equals(wanted) || button.value().equals(wanted))
					.findFirst()
					.orElse(null);
	}

	/**
	 * Show a file. There is nothing to be had at its address.
	 * @param name the name of the file
	 * @param mimeType its type, as in {@code image/png}
	 * @return the message
	 */
	public RoomMessage uploads(String name, String mimeType) {
		return says(Reply.files(Attachment.of("https://files.%s/%s".formatted(domain(), name), mimeType, name)));
	}

	/**
	 * Give a message of theirs another text.
	 * @param message the message
	 * @param text the text
	 * @return this person
	 */
	public Person edits(RoomMessage message, String text) {
		return does(() -> this.room.edit(this.sender, "edit-" + this.room.diary().act(), ref(message), text));
	}

	/**
	 * Take a message of theirs back.
	 * @param message the message
	 * @return this person
	 */
	public Person deletes(RoomMessage message) {
		return does(() -> this.room.delete(this.sender, "delete-" + this.room.diary().act(), ref(message)));
	}

	/**
	 * React to a message.
	 * @param message the message
	 * @param reactions all reactions, none to take them back
	 * @return this person
	 */
	public Person reacts(RoomMessage message, String... reactions) {
		return does(() -> this.room.react(this.sender, "react-" + this.room.diary().act(), ref(message),
				List.of(reactions)));
	}

	/**
	 * Type, and say nothing yet.
	 * @return this person
	 */
	public Person types() {
		return does(() -> this.room.show(this.sender, ChatState.COMPOSING));
	}

	/**
	 * Come into the room.
	 * @return this person
	 */
	public Person enters() {
		if (this.room.occupant(this.sender.nick()) != null) {
			throw new IllegalStateException("%s is there already".formatted(this.sender.displayName()));
		}
		checkBots();
		return act(() -> {
			this.room.diary().add(this.sender, Entry.What.ENTERS, "");
			this.room.enter(occupant(), false);
		});
	}

	/**
	 * Leave the room.
	 * @return this person
	 */
	public Person leaves() {
		return does(() -> {
			this.room.diary().add(this.sender, Entry.What.LEAVES, "");
			this.room.leave(this.sender.nick());
		});
	}

	/**
	 * Invite the bots that are not there.
	 * @return this person
	 */
	public Person invites() {
		return act(() -> {
			this.room.diary().add(this.sender, Entry.What.INVITES, "the bots");
			this.stage.server()
				.links()
				.stream()
				.filter((link) -> !this.room.seats(link))
				.forEach((link) -> link.hear(new RoomEvent.Invited(this.room.jid(), account(), null, false)));
		});
	}

	/**
	 * Say something aside, to the only bot that is there.
	 * @param text what
	 * @return this person
	 */
	public Person whispers(String text) {
		List<Actor> present = present();
		if (present.size() != 1) {
			throw new IllegalStateException("There are %d bots in '%s': say to which of them".formatted(present.size(),
					this.room.diary().title()));
		}
		return whispers(present.get(0).settings().name(), text);
	}

	/**
	 * Say something aside to a bot.
	 * @param bot the name of the bot in the application
	 * @param text what
	 * @return this person
	 */
	public Person whispers(String bot, String text) {
		Actor actor = present().stream()
			.filter((each) -> each.settings().name().equals(bot))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Bot '%s' is not in '%s'".formatted(bot, this.room.diary().title())));
		return does(() -> {
			Diary diary = this.room.diary();
			diary.add(this.sender, Entry.What.WHISPERS, text);
			ServerLink link = Objects.requireNonNull(this.stage.server().link(actor.settings().jid()));
			link.hear(new DirectMessage(Peer.occupant(this.room.jid(), this.sender.nick()), this.sender, text,
					"aside-" + diary.act(), null, this.stage.server().time().instant(), DirectMessage.Origin.LIVE,
					RoomMessage.Kind.TEXT, Set.of(), Map.of()));
		});
	}

	private List<Actor> present() {
		return this.stage.actors().stream().filter((actor) -> {
			ServerLink link = this.stage.server().link(actor.settings().jid());
			return link != null && this.room.seats(link);
		}).toList();
	}

	private Person does(Runnable deed) {
		heard(() -> {
			deed.run();
			return this;
		});
		return this;
	}

	private <T> T heard(Supplier<T> deed) {
		checkBots();
		place();
		return this.stage.act(this.room.diary(), deed);
	}

	private Person act(Runnable deed) {
		return this.stage.act(this.room.diary(), () -> {
			deed.run();
			return this;
		});
	}

	private void checkBots() {
		if (!this.room.hasBots()) {
			throw new IllegalStateException(
					"There is no bot in '%s' to hear of it: let somebody invite it, or put the room among the rooms of the bot"
						.formatted(this.room.diary().title()));
		}
	}

	/** To be there is no news, to stand differently with the room is. */
	private void place() {
		Occupant known = this.room.occupant(this.sender.nick());
		if (known == null) {
			this.room.enter(occupant(), true);
		}
		else if (known.affiliation() != this.affiliation) {
			this.room.affiliate(this.sender.nick(), account(), this.affiliation);
		}
	}

	private Occupant occupant() {
		return ChatRoom.occupant(this.sender, account(), this.affiliation);
	}

	private Jid account() {
		return new Jid(this.sender.nick(), domain(), null);
	}

	private String domain() {
		return this.stage.actors().get(0).settings().jid().domain();
	}

	private static MessageRef ref(RoomMessage message) {
		return message.ref().orElseThrow();
	}

}

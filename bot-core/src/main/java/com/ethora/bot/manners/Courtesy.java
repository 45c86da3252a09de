package com.ethora.bot.manners;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Notes;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;

/**
 * What a bot does unasked between one start and the stop that ends it. Lives on the
 * timeline; {@link #among} may be called by any thread.
 */
public final class Courtesy {

	private static final String SILENCES = "manners/silences";

	private static final String ROOMS = "manners/rooms";

	private final Bot bot;

	private final Etiquette etiquette;

	private final Memory memory;

	private final Timeline timeline;

	private final BiConsumer<Jid, Reply> say;

	private final Consumer<Manner> manners;

	private final Doorstep doorstep;

	private final @Nullable Memo silences;

	private final @Nullable Memo rooms;

	private final Hospitality hospitality;

	private final @Nullable Crowds crowds;

	private final @Nullable Greetings greetings;

	private final @Nullable FirstWords firstWords;

	/**
	 * Create the courtesy of a bot.
	 * @param bot the bot
	 * @param etiquette what it does unasked
	 * @param memory what it remembers
	 * @param timeline what time runs on
	 * @param say says something in a room
	 * @param manners told what it does; may be called by any thread
	 */
	public Courtesy(Bot bot, Etiquette etiquette, Memory memory, Timeline timeline, BiConsumer<Jid, Reply> say,
			Consumer<Manner> manners) {
		this.bot = bot;
		this.etiquette = etiquette;
		this.memory = memory;
		this.timeline = timeline;
		this.say = say;
		this.manners = manners;
		this.doorstep = new Doorstep(timeline, !etiquette.obedient());
		this.silences = etiquette.obedient()
				? new Memo(SILENCES, memory.silences()::text, memory.silences()::merge, timeline, this.doorstep::open)
				: null;
		this.firstWords = (etiquette.firstWords() != null) ? new FirstWords(etiquette.firstWords(), memory.met(),
				timeline, (room, text) -> say.accept(room, Reply.text(text)), manners) : null;
		this.hospitality = new Hospitality(bot, etiquette.invitations(), memory.rooms(), timeline, this::roomsChanged,
				this::greet, manners);
		this.rooms = Hospitality.wanted(etiquette.invitations()) ? new Memo(ROOMS, memory.rooms()::text,
				(text) -> memory.rooms().merge(text, etiquette.invitations().maxRooms()), timeline,
				this.hospitality::comeBack) : null;
		this.crowds = (etiquette.crowd() != null) ? new Crowds(etiquette.crowd()) : null;
		this.greetings = (etiquette.greeting() != null) ? new Greetings(etiquette.greeting(), timeline) : null;
	}

	/** Who was greeted as a guest is no stranger. */
	private void greet(Jid room, String text) {
		if (this.firstWords != null) {
			this.firstWords.spoken(room);
		}
		this.say.accept(room, Reply.text(text));
	}

	/**
	 * Return what is done with messages by a bot that has manners.
	 * @param handler what the application does with them
	 * @return the handler to use
	 */
	public TurnHandler handler(TurnHandler handler) {
		if (this.etiquette.introduction() == null && !this.etiquette.obedient()) {
			return handler;
		}
		return new PoliteHandler(this.bot, this.etiquette, this.memory.silences(), handler,
				() -> this.timeline.execute(this::silencesChanged), this.manners);
	}

	/**
	 * Return how to say something in a room that may be crowded.
	 * @param to the message it answers
	 * @param reply what to say
	 * @return the reply, in a thread if the room is crowded and it is in none
	 */
	public Reply among(RoomMessage to, Reply reply) {
		if (this.crowds == null || reply.thread() != null || !this.crowds.crowded(to.room(), this.timeline.instant())) {
			return reply;
		}
		Reply threaded = reply.inThread(to);
		if (threaded.thread() != null) {
			this.manners.accept(Manner.THREADED);
		}
		return threaded;
	}

	/**
	 * There is a link.
	 * @param notes what the server keeps for the bot
	 */
	public void online(Notes notes) {
		if (this.silences != null) {
			this.silences.online(notes);
		}
		if (this.rooms != null) {
			this.rooms.online(notes);
		}
		if (this.firstWords != null) {
			this.firstWords.online(notes);
		}
	}

	/**
	 * The link is gone.
	 */
	public void offline() {
		if (this.silences != null) {
			this.silences.offline();
		}
		if (this.rooms != null) {
			this.rooms.offline();
		}
		if (this.firstWords != null) {
			this.firstWords.offline();
		}
	}

	/**
	 * There is a message to deal with, as soon as it is known where the bot is to be
	 * silent.
	 * @param entrance deals with it
	 */
	public void message(Runnable entrance) {
		this.doorstep.pass(entrance);
	}

	/**
	 * Something happened in a room, or concerns one.
	 * @param event what
	 */
	public void happened(RoomEvent event) {
		if (event instanceof RoomEvent.Invited invitation) {
			this.hospitality.invited(invitation);
		}
		else if (event instanceof RoomMessage message && this.crowds != null) {
			this.crowds.heard(message, this.timeline.instant());
		}
		else if (event instanceof RoomEvent.Entered entered && this.greetings != null) {
			this.greetings.entered(entered)
				.filter((greeting) -> !this.memory.silences().open(entered.room()))
				.ifPresent((greeting) -> {
					this.manners.accept(Manner.GREETED);
					this.say.accept(entered.room(), Reply.text(greeting));
				});
		}
		else if (event instanceof RoomEvent.Left left && this.greetings != null) {
			this.greetings.left(left);
		}
	}

	/**
	 * The bot is in a room, and nothing can be missed there any more.
	 * @param room the room
	 */
	public void entered(Jid room) {
		if (this.firstWords != null && !this.hospitality.greets(room)) {
			this.firstWords.entered(room);
		}
	}

	/**
	 * The bot was removed from a room.
	 * @param room the room
	 * @param removal why
	 */
	public void removed(Jid room, Removal removal) {
		this.hospitality.removed(room, removal);
	}

	/**
	 * A room does not let the bot in, and will not.
	 * @param room the room
	 */
	public void refused(Jid room) {
		this.hospitality.refused(room);
	}

	/**
	 * The bot has left a room for good. Should it come back, it speaks.
	 * @param room the room
	 */
	public void left(Jid room) {
		this.hospitality.forget(room);
		if (this.memory.silences().forget(room)) {
			silencesChanged();
		}
		if (this.crowds != null) {
			this.crowds.left(room);
		}
		if (this.greetings != null) {
			this.greetings.leftByUs(room);
		}
		if (this.firstWords != null) {
			this.firstWords.left(room);
		}
	}

	private void silencesChanged() {
		if (this.silences != null) {
			this.silences.changed();
		}
	}

	private void roomsChanged() {
		if (this.rooms != null) {
			this.rooms.changed();
		}
	}

}

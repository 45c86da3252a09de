package com.ethora.bot.manners;

import java.util.List;
import java.util.function.Consumer;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Naming;
import com.ethora.bot.OneToOneRoom;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.jspecify.annotations.Nullable;

/**
 * Does what people expect of every bot, before the application has its say: tells who it
 * is, is silent and speaks again when it is told to. What is a command of the application
 * is left to that. Whoever keeps order in a room stops the bot for all, and anybody for
 * themselves. The same message is always answered by the same number of replies.
 */
final class PoliteHandler implements TurnHandler {

	private final Etiquette etiquette;

	private final Silences silences;

	private final TurnHandler handler;

	private final Phrases phrases;

	private final Naming naming;

	private final Runnable changed;

	private final Consumer<Manner> manners;

	/**
	 * Create a handler.
	 * @param bot who it is
	 * @param etiquette what it does unasked
	 * @param silences where it is silent
	 * @param handler what the application does with messages
	 * @param changed run when it is silent elsewhere than before
	 * @param manners told what it does
	 */
	PoliteHandler(Bot bot, Etiquette etiquette, Silences silences, TurnHandler handler, Runnable changed,
			Consumer<Manner> manners) {
		this.etiquette = etiquette;
		this.silences = silences;
		this.handler = handler;
		this.phrases = new Phrases(bot);
		this.naming = Naming.of(bot);
		this.changed = changed;
		this.manners = manners;
	}

	@Override
	public boolean handle(Turn turn) {
		Phrase phrase = phrase(turn);
		if (phrase == Phrase.STOP) {
			this.handler.overhear(turn);
			stop(turn);
			return true;
		}
		if (phrase == Phrase.START && start(turn)) {
			return true;
		}
		if (silent(turn.message())) {
			this.manners.accept(Manner.SILENT);
			this.handler.overhear(turn);
			return false;
		}
		if (phrase == Phrase.INTRODUCE && this.etiquette.introduction() != null) {
			this.handler.overhear(turn);
			this.manners.accept(Manner.INTRODUCED);
			turn.reply(Reply.text(introduction(this.etiquette.introduction(), turn.bot(), turn.message().room())));
			return true;
		}
		return handled(this.handler.handle(turn), turn.idle());
	}

	/** In private nobody has to be kept from anything. */
	@Override
	public boolean handle(DirectTurn turn) {
		Introduction introduction = this.etiquette.introduction();
		if (introduction != null
				&& this.phrases.in(turn.message().text()).filter(Phrase.INTRODUCE::equals).isPresent()) {
			this.manners.accept(Manner.INTRODUCED);
			turn.reply(Reply.text(introduction(introduction, turn.bot(), null)));
			return true;
		}
		return handled(this.handler.handle(turn), turn.idle());
	}

	@Override
	public boolean handle(EventTurn turn) {
		if (this.etiquette.obedient() && this.silences.open(turn.event().room())) {
			this.manners.accept(Manner.SILENT);
			return false;
		}
		return this.handler.handle(turn);
	}

	private boolean handled(boolean handled, boolean idle) {
		if (idle) {
			this.manners.accept(Manner.IDLE);
		}
		return handled;
	}

	@Override
	public Claims claims(Bot bot) {
		return this.handler.claims(bot);
	}

	@Override
	public Interest interest(Bot bot) {
		return this.handler.interest(bot);
	}

	/**
	 * What stops all that the bot does stops what runs, and is to be answered as well.
	 */
	@Override
	public boolean takes(Bot bot, RoomMessage message) {
		return this.handler.takes(bot, message) && !silences(message);
	}

	@Override
	public boolean takes(Bot bot, DirectMessage message) {
		return this.handler.takes(bot, message);
	}

	@Override
	public boolean commanded(Turn turn) {
		return this.handler.commanded(turn);
	}

	/** Also where the application has a command for it. */
	@Override
	public boolean dismisses(RoomMessage message) {
		return silences(message) || this.handler.dismisses(message);
	}

	private boolean silences(RoomMessage message) {
		return this.etiquette.obedient() && this.phrases.dismiss(message.text());
	}

	@Override
	public List<String> commands(Bot bot, @Nullable Jid room) {
		return this.handler.commands(bot, room);
	}

	private @Nullable Phrase phrase(Turn turn) {
		Phrase phrase = this.phrases.in(turn.message().text()).orElse(null);
		boolean ours = phrase == Phrase.INTRODUCE || this.etiquette.obedient();
		return (phrase != null && ours && !this.handler.commanded(turn)) ? phrase : null;
	}

	private void stop(Turn turn) {
		RoomMessage message = turn.message();
		this.silences.begin(keepsOrder(turn) ? message.room() : person(message), message.time());
		this.changed.run();
		this.manners.accept(Manner.STOPPED);
		turn.reply(Reply.text("OK, %s, bye! 👋".formatted(Names.shown(message.sender()))));
	}

	/** Somebody alone cannot start a bot that was stopped for all. */
	private boolean start(Turn turn) {
		RoomMessage message = turn.message();
		boolean ended = this.silences.end(person(message), message.time());
		if (keepsOrder(turn)) {
			ended |= this.silences.end(message.room(), message.time());
		}
		if (ended) {
			this.changed.run();
		}
		if (this.silences.covers(message.room(), message)) {
			return false;
		}
		this.handler.overhear(turn);
		this.manners.accept(Manner.STARTED);
		Introduction introduction = (this.etiquette.introduction() != null) ? this.etiquette.introduction()
				: Introduction.USUAL;
		turn.reply(Reply.text("Hi, %s!\n%s".formatted(Names.shown(message.sender()),
				introduction.beginning(turn.bot().profile(), this.handler.commands(turn.bot(), message.room())))));
		return true;
	}

	/** Who has stopped the bot for themselves starts it by speaking to it. */
	private boolean silent(RoomMessage message) {
		if (!this.etiquette.obedient()) {
			return false;
		}
		if (this.silences.covers(message.room(), message)) {
			return true;
		}
		Jid person = person(message);
		if (!this.silences.covers(person, message)) {
			return false;
		}
		boolean spokenTo = this.naming.isIn(message);
		if (spokenTo && this.silences.end(person, message.time())) {
			this.changed.run();
		}
		return !spokenTo;
	}

	private static Jid person(RoomMessage message) {
		return message.room().withResource(message.sender().nick());
	}

	/** What people may do is told by the room, not by themselves. */
	private static boolean keepsOrder(Turn turn) {
		RoomMessage message = turn.message();
		return OneToOneRoom.at(message.room()).isOf(turn.bot().jid()) || turn.room()
			.occupants()
			.stream()
			.filter((occupant) -> occupant.nick().equals(message.sender().nick()))
			.anyMatch((occupant) -> occupant.role() == Role.MODERATOR
					|| occupant.affiliation().atLeast(Affiliation.ADMIN));
	}

	private String introduction(Introduction introduction, Bot bot, @Nullable Jid room) {
		return introduction.text(bot.profile(), this.handler.commands(bot, room));
	}

}

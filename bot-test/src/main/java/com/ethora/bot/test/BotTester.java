package com.ethora.bot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;

import org.springframework.core.io.Resource;

/**
 * Tests bots in sentences: people say and do things in rooms, and it is looked at what
 * the bots make of it. The bots are real, all but their network and their clock. A
 * sentence returns when no bot has anything left to do right now; then either all is
 * said, or a handler waits for people or for time to pass. To be used by one thread.
 */
public final class BotTester implements AutoCloseable {

	private final BotStage stage;

	BotTester(BotStage stage) {
		this.stage = stage;
	}

	/**
	 * Test one bot, called Bot, in whatever rooms the test names.
	 * @param controllers its controllers, and advices
	 * @return the tester, with the bot started
	 */
	public static BotTester of(Object... controllers) {
		return bot("Bot", controllers);
	}

	/**
	 * Test one bot, in whatever rooms the test names.
	 * @param name the name people call it by
	 * @param controllers its controllers, and advices
	 * @return the tester, with the bot started
	 */
	public static BotTester bot(String name, Object... controllers) {
		return builder().bot(name, controllers).build();
	}

	/**
	 * Test bots that are more special, or several of them.
	 * @return a builder
	 */
	public static BotTesterBuilder builder() {
		return new BotTesterBuilder();
	}

	/**
	 * Look at a room. A bot that has no rooms of its own enters it.
	 * @param name the name of the room, or its address
	 * @return the room
	 */
	public RoomTester room(String name) {
		return new RoomTester(this.stage, this.stage.room(address(name)));
	}

	private Jid address(String name) {
		if (name.contains("@")) {
			return Jid.parse(name);
		}
		String service = this.stage.actors()
			.stream()
			.flatMap((actor) -> actor.settings().rooms().stream())
			.findFirst()
			.map(Jid::domain)
			.orElseGet(() -> "conference." + domain());
		return new Jid(name, service, null);
	}

	private String domain() {
		return bot().jid().domain();
	}

	/**
	 * Look at the talk between a person and a bot outside of rooms.
	 * @param person the name of the person
	 * @return the talk
	 */
	public DirectTester direct(String person) {
		return new DirectTester(this.stage, PersonName.of(person), domain());
	}

	/**
	 * Return the bot, the first one of several.
	 * @return the bot
	 */
	public Bot bot() {
		return this.stage.actors().get(0).engine();
	}

	/**
	 * Return one of several bots.
	 * @param name its name in the application
	 * @return the bot
	 */
	public Bot bot(String name) {
		return actor(name).engine();
	}

	private Actor actor(String name) {
		return this.stage.actors()
			.stream()
			.filter((actor) -> actor.settings().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no bot '%s', only %s".formatted(name,
					this.stage.actors().stream().map((actor) -> actor.settings().name()).toList())));
	}

	/**
	 * Return what time it is for the bots.
	 * @return the time
	 */
	public Instant now() {
		return this.stage.server().time().instant();
	}

	/**
	 * Let time pass for the bots.
	 * @param duration how much
	 */
	public void advance(Duration duration) {
		this.stage.turnPage();
		this.stage.pulse().advance(duration);
		this.stage.settle();
	}

	/**
	 * Let the bots do what they have to do, after they were told something by other means
	 * than by words of people.
	 */
	public void settle() {
		this.stage.settle();
	}

	/**
	 * Stop all bots in good order and start them again.
	 */
	public void restart() {
		this.stage.turnPage();
		this.stage.actors().forEach(Actor::stop);
		this.stage.actors().forEach(Actor::start);
		this.stage.settle();
	}

	/**
	 * Let all bots die where they stand and start them again, as after a crash: they know
	 * what the chat server knows and nothing else. Handlers at work are interrupted.
	 */
	public void crash() {
		this.stage.turnPage();
		this.stage.actors().forEach(Actor::die);
		this.stage.actors().forEach(Actor::start);
		this.stage.settle();
	}

	/**
	 * Let the network fail: all bots lose their connections, and what is on its way is
	 * lost. Then they connect again, in their own time.
	 */
	public void disconnect() {
		this.stage.turnPage();
		this.stage.actors().forEach(Actor::cut);
		this.stage.actors().forEach(Actor::awaitReady);
		this.stage.settle();
	}

	/**
	 * Return all that was said and done so far.
	 * @return one line for each deed, room by room
	 */
	public String transcript() {
		Stream<Diary> rooms = this.stage.server().rooms().stream().map(ChatRoom::diary);
		return Stream.concat(rooms, this.stage.server().diaries().stream())
			.filter((diary) -> !diary.all().isEmpty())
			.map((diary) -> "== %s%n%s".formatted(diary.title(), Transcript.of(diary)))
			.collect(Collectors.joining("\n\n"));
	}

	/**
	 * Play a transcript: people say what they say in it, and the bots must say what they
	 * say in it, and nothing else. Each line is {@code name: text}; a text goes on in
	 * lines that begin with a space. {@code == room} goes to a room,
	 * {@code * name enters} and {@code * name leaves} do that, {@code * 30s pass} lets
	 * time pass, and {@code # …} is a remark.
	 * @param transcript the transcript
	 * @throws AssertionError with the differences, if the bots say anything else
	 */
	public void replay(String transcript) {
		new Replay(this, this.stage).play(transcript);
	}

	/**
	 * Play a transcript.
	 * @param transcript where it is, in UTF-8
	 * @throws AssertionError with the differences, if the bots say anything else
	 */
	public void replay(Resource transcript) {
		try {
			replay(transcript.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Begin afresh: nobody has said anything, nobody is there but the bots, and nobody
	 * waits for anything.
	 */
	public void reset() {
		this.stage.settle();
		if (this.stage.actors().stream().allMatch(Actor::idle)) {
			this.stage.server().clear();
			this.stage.settle();
			this.stage.server().clear();
		}
		else {
			this.stage.actors().forEach(Actor::die);
			this.stage.server().wipe();
			this.stage.actors().forEach(Actor::start);
		}
	}

	/**
	 * Start the bots, if that was not done elsewhere, and wait until they are in their
	 * rooms.
	 */
	public void start() {
		this.stage.actors().forEach(Actor::start);
	}

	/** Stop the bots. */
	@Override
	public void close() {
		this.stage.actors().forEach(Actor::stop);
	}

}

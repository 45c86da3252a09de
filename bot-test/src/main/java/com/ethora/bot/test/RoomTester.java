package com.ethora.bot.test;

import java.util.List;
import java.util.Optional;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Occupant;
import com.ethora.bot.RoomMessage;
import org.assertj.core.api.AssertProvider;

/**
 * A room of a {@link BotTester}. What bots have made of it is asked by AssertJ's
 * {@code assertThat}.
 */
public final class RoomTester implements AssertProvider<RoomAssert> {

	private final BotStage stage;

	private final ChatRoom room;

	RoomTester(BotStage stage, ChatRoom room) {
		this.stage = stage;
		this.room = room;
	}

	/**
	 * Speak for somebody who is a member of the room.
	 * @param name who
	 * @return the person
	 */
	public Person as(String name) {
		Affiliation known = this.room.affiliations().get(PersonName.nick(name));
		return as(name, (known != null) ? known : Affiliation.MEMBER);
	}

	/**
	 * Speak for somebody.
	 * @param name who
	 * @param affiliation how they stand with the room
	 * @return the person
	 */
	public Person as(String name, Affiliation affiliation) {
		return new Person(this.stage, this.room, PersonName.of(name), affiliation);
	}

	/**
	 * Return who is there, bots too.
	 * @return the people
	 */
	public List<Occupant> occupants() {
		return this.room.occupants();
	}

	/**
	 * Return what the room talks about.
	 * @return the subject, empty for none
	 */
	public String subject() {
		return this.room.subject();
	}

	/**
	 * Return the newest message of a bot, to do something about it.
	 * @return the message, as it is now
	 */
	public RoomMessage lastOfBot() {
		return this.stage.actors()
			.stream()
			.map((actor) -> this.room.archive().newest(actor.settings().jid().requireLocal()))
			.flatMap(Optional::stream)
			.max((one, other) -> String.valueOf(one.archiveId()).compareTo(String.valueOf(other.archiveId())))
			.orElseThrow(
					() -> new AssertionError("No bot has said anything in this room%n%n%s".formatted(transcript())));
	}

	/**
	 * Return what was said and done.
	 * @return one line for each deed
	 */
	public String transcript() {
		return Transcript.of(this.room.diary());
	}

	/**
	 * Look at what the bots have done.
	 * @return the assertions
	 */
	@Override
	public RoomAssert assertThat() {
		return new RoomAssert(this, (entry) -> true);
	}

	Diary diary() {
		return this.room.diary();
	}

	BotStage stage() {
		return this.stage;
	}

}

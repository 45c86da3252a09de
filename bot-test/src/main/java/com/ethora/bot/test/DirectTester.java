package com.ethora.bot.test;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import org.assertj.core.api.AssertProvider;

/**
 * The talk of one person with bots, outside of rooms.
 */
public final class DirectTester implements AssertProvider<DirectAssert> {

	private final BotStage stage;

	private final Sender person;

	private final Jid account;

	DirectTester(BotStage stage, Sender person, String domain) {
		this.stage = stage;
		this.person = person;
		this.account = new Jid(person.nick(), domain, null);
	}

	/**
	 * Say something to the bot, the first one of several.
	 * @param text what
	 * @return this talk
	 */
	public DirectTester says(String text) {
		return says(this.stage.actors().get(0), text);
	}

	/**
	 * Say something to one of several bots.
	 * @param bot the name of the bot in the application
	 * @param text what
	 * @return this talk
	 */
	public DirectTester says(String bot, String text) {
		return says(this.stage.actors()
			.stream()
			.filter((actor) -> actor.settings().name().equals(bot))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no bot '%s'".formatted(bot))), text);
	}

	private DirectTester says(Actor actor, String text) {
		Diary diary = diary();
		return this.stage.act(diary, () -> {
			diary.add(this.person, Entry.What.WHISPERS, text);
			ServerLink link = Objects.requireNonNull(this.stage.server().link(actor.settings().jid()),
					"The bot is not connected");
			link.hear(new DirectMessage(Peer.account(this.account), this.person, text, "direct-" + diary.act(), null,
					this.stage.server().time().instant(), DirectMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Set.of(),
					Map.of()));
			return this;
		});
	}

	/**
	 * Return what was said.
	 * @return one line for each message
	 */
	public String transcript() {
		return Transcript.of(diary());
	}

	/**
	 * Look at what the bots have said.
	 * @return the assertions
	 */
	@Override
	public DirectAssert assertThat() {
		return new DirectAssert(this, (entry) -> true);
	}

	Diary diary() {
		return this.stage.server().direct(this.account);
	}

}

package com.ethora.bot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WordsTests {

	private static final Jid ROOM = Jid.parse("lobby@conference.example.com");

	@Test
	void profileOfOneWordIsABot() {
		BotProfile profile = BotProfile.of("Echo");

		assertThat(profile.firstName()).isEqualTo("Echo");
		assertThat(profile.lastName()).isEqualTo("Bot");
	}

	@Test
	void profileOfSeveralWordsSplitsAtTheFirst() {
		BotProfile profile = BotProfile.of(" Echo The Bot ");

		assertThat(profile.name()).isEqualTo("Echo The Bot");
		assertThat(profile.firstName()).isEqualTo("Echo");
		assertThat(profile.lastName()).isEqualTo("The Bot");
		assertThat(profile.showInChannel()).isTrue();
	}

	@Test
	void profileNeedsAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> BotProfile.of(" ")).withMessageContaining("'name'");
	}

	@Test
	void botListensToItsNameAndItsAliases() {
		BotProfile profile = new BotProfile("Echo Bot", "Echo", "Bot", null, true, null, List.of("echo", "Echo Bot"));

		assertThat(profile.callNames()).containsExactly("Echo Bot", "echo");
	}

	@Test
	void senderWithoutANameIsShownByTheirNick() {
		assertThat(new Sender("alice", " ", null, false).displayName()).isEqualTo("alice");
	}

	@Test
	void senderWhoseAccountEndsLikeABotIsOne() {
		assertThat(Sender.of("6ab_77-bot").bot()).isTrue();
		assertThat(Sender.of("robot").bot()).isFalse();
	}

	@Test
	void replyIsNotBlank() {
		assertThatIllegalArgumentException().isThrownBy(() -> Reply.text("  ")).withMessageContaining("'text'");
	}

	@Test
	void textsAndPasswordsAreNotPrinted() {
		RoomMessage message = new RoomMessage(ROOM, Sender.of("alice"), "my secret", "1", "2", Instant.EPOCH,
				RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of("note", "my secret"));

		assertThat(message.toString()).doesNotContain("secret").contains("alice");
		assertThat(new OutboundMessage("1", ROOM, "my secret").toString()).doesNotContain("secret");
		assertThat(
				new RoomEvent.Edited(ROOM, Sender.of("alice"), "1", MessageRef.archived("2"), "my secret").toString())
			.doesNotContain("secret")
			.contains("alice");
		assertThat(new Credentials(Jid.parse("bot@example.com"), "my secret").toString()).doesNotContain("secret");
	}

}

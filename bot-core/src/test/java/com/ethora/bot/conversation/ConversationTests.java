package com.ethora.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.ethora.bot.Bot;
import com.ethora.bot.Conversation;
import com.ethora.bot.Conversation.Key;
import com.ethora.bot.Conversation.Scope;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.turn.DirectSink;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class ConversationTests {

	private static final Key<String> TOPIC = Key.of("topic", String.class);

	private static final Key<Integer> COUNT = Key.of("count", Integer.class);

	private static final Duration TTL = Duration.ofHours(24);

	private final SimulatedTimeline clock = new SimulatedTimeline();

	private final MemoryConversationStore store = new MemoryConversationStore(100);

	private final Conversations conversations = new Conversations(
			new ConversationSettings(this.store, ConversationCodec.PLAIN, TTL, this.clock));

	@Test
	void remembersUntilItForgets() {
		Conversation ann = in("lobby", "ann");
		assertThat(ann.get(TOPIC)).isEmpty();

		ann.put(TOPIC, "tea");
		assertThat(in("lobby", "ann").get(TOPIC)).contains("tea");

		ann.put(TOPIC, "coffee");
		assertThat(ann.get(TOPIC)).contains("coffee");
		ann.remove(TOPIC);
		assertThat(in("lobby", "ann").get(TOPIC)).isEmpty();
	}

	@Test
	void oneValueOfATypeNeedsNoName() {
		Conversation ann = in("lobby", "ann");

		ann.put("tea");
		ann.put(3);
		ann.put(Scope.ROOM);

		assertThat(ann.get(String.class)).contains("tea");
		assertThat(ann.get(Integer.class)).contains(3);
		assertThat(ann.get(Scope.class)).contains(Scope.ROOM);
		ann.remove(Integer.class);
		assertThat(ann.get(Integer.class)).isEmpty();
	}

	@Test
	void eachPersonInEachRoomHasAConversationOfTheirOwn() {
		in("lobby", "ann").put(TOPIC, "tea");

		assertThat(in("lobby", "ben").get(TOPIC)).isEmpty();
		assertThat(in("support", "ann").get(TOPIC)).isEmpty();
		assertThat(alone("ann").get(TOPIC)).isEmpty();
		assertThat(of("other_bot", "lobby", "ann").get(TOPIC)).isEmpty();
	}

	@Test
	void aPersonIsTheSameInAllRooms() {
		in("lobby", "ann").in(Scope.SENDER).put(TOPIC, "tea");

		assertThat(in("support", "ann").in(Scope.SENDER).get(TOPIC)).contains("tea");
		assertThat(in("support", "ben").in(Scope.SENDER).get(TOPIC)).isEmpty();
		assertThat(in("lobby", "ann").get(TOPIC)).isEmpty();
	}

	@Test
	void aRoomIsOneForAllInIt() {
		in("lobby", "ann").in(Scope.ROOM).put(TOPIC, "tea");

		assertThat(in("lobby", "ben").in(Scope.ROOM).get(TOPIC)).contains("tea");
		assertThat(in("support", "ann").in(Scope.ROOM).get(TOPIC)).isEmpty();
	}

	@Test
	void onePersonAloneIsRemembered() {
		alone("ann").put(TOPIC, "tea");

		assertThat(alone("ann").get(TOPIC)).contains("tea");
		assertThat(alone("ben").get(TOPIC)).isEmpty();
	}

	/** However people call themselves, they are nobody else. */
	@Test
	void namesCannotBeMadeToMeanAnotherPlace() {
		in("lobby", "ann").put(TOPIC, "tea");

		assertThat(List.of("conference.example.com/ann", "ann/", "/ann", "lobby/ann", "Ann"))
			.noneMatch((nick) -> in("lobby", nick).get(TOPIC).isPresent());
	}

	@Test
	void whatWasNotChangedForAWhileIsForgotten() {
		Conversation ann = in("lobby", "ann");
		ann.put(TOPIC, "tea");
		this.clock.advance(TTL);
		assertThat(ann.get(TOPIC)).contains("tea");

		this.clock.advance(Duration.ofMillis(1));

		assertThat(ann.get(TOPIC)).isEmpty();
		assertThat(ann.update(TOPIC, "nothing", (topic) -> topic + "!")).isEqualTo("nothing!");
	}

	@Test
	void noChangeGetsLost() {
		IntStream.range(0, 4)
			.parallel()
			.forEach((thread) -> IntStream.range(0, 200)
				.forEach((i) -> in("lobby", "ann").update(COUNT, 0, (count) -> count + 1)));

		assertThat(in("lobby", "ann").get(COUNT)).contains(800);
	}

	@Test
	void whatWasAskedForLeastIsForgottenWhenThereIsTooMuch() {
		MemoryConversationStore small = new MemoryConversationStore(2);
		small.put("one", "1");
		small.put("two", "2");
		assertThat(small.get("one")).isEqualTo("1");

		small.put("three", "3");

		assertThat(small.get("two")).isNull();
		assertThat(small.get("one")).isEqualTo("1");
		assertThat(small.get("three")).isEqualTo("3");
	}

	@Test
	void whatCannotBeReadIsNoneAndSaidOnceWithoutIt(CapturedOutput output) {
		Place place = new Place(Jid.parse("app_bot@example.com"), room("lobby"),
				Jid.parse("conference.example.com/ann"));
		for (String text : Set.of("", "secret", "17 secret", "secret 17", " ", "17")) {
			this.store.put(place.key(Scope.SENDER_IN_ROOM, COUNT), text);
			assertThat(in("lobby", "ann").get(COUNT)).isEmpty();
		}
		assertThat(in("lobby", "ann").update(COUNT, 0, (count) -> count + 1)).isEqualTo(1);

		assertThat(in("lobby", "ann").get(COUNT)).contains(1);
		assertThat(output.getAll().lines().filter((line) -> line.contains("'count'"))).hasSize(1);
		assertThat(output.getAll()).doesNotContain("secret");
	}

	@Test
	void aTypeThatWasChangedIsNotThere() {
		in("lobby", "ann").put(TOPIC, "tea");

		assertThat(in("lobby", "ann").get(Key.of("topic", Integer.class))).isEmpty();
	}

	@Test
	void nobodyMakesItRememberTooMuch() {
		Conversation ann = in("lobby", "ann");

		assertThatIllegalArgumentException().isThrownBy(() -> ann.put(TOPIC, "tea".repeat(10_000)))
			.withMessageStartingWith("'topic' is too large");
		assertThatIllegalArgumentException().isThrownBy(() -> ann.put(new Object()))
			.withMessageContaining("without Jackson");
	}

	private Conversation in(String room, String nick) {
		return of("app_bot", room, nick);
	}

	private Conversation of(String bot, String room, String nick) {
		return this.conversations
			.of(new Turn(
					new RoomMessage(room(room), Sender.of(nick), "hello", "1", "17", Instant.EPOCH,
							RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of()),
					bot(bot), mock(ReplySink.class)));
	}

	private Conversation alone(String name) {
		Peer peer = Peer.account(Jid.parse(name + "@example.com"));
		return this.conversations
			.of(new DirectTurn(
					new DirectMessage(peer, Sender.of(name), "hello", "1", "17", Instant.EPOCH,
							DirectMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Set.of(), Map.of()),
					bot("app_bot"), mock(DirectSink.class)));
	}

	private static Jid room(String name) {
		return Jid.parse(name + "@conference.example.com");
	}

	private static Bot bot(String account) {
		Bot bot = mock(Bot.class);
		given(bot.jid()).willReturn(Jid.parse(account + "@example.com"));
		return bot;
	}

}

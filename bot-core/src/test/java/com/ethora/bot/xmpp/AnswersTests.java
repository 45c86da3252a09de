package com.ethora.bot.xmpp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswersTests {

	private static final Jid SELF = Jid.parse("app_bot@chat.test/bot");

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final String REFUSAL = """
			<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>""";

	private final Answers answers = new Answers(new LinkEvents(new RecordingListener()));

	@ParameterizedTest
	@ValueSource(strings = { "", "from='app_bot@chat.test'", "from='app_bot@chat.test/bot'", "from='chat.test'" })
	void ourAccountAndItsServerAnswerForOurAccount(String from) {
		CompletableFuture<String> text = this.answers.expect("n", null, Element::text);

		assertThat(answer("result", from, "17 &lt; 18")).isTrue();

		assertThat(text).isCompletedWithValue("17 < 18");
	}

	@ParameterizedTest
	@ValueSource(strings = { "from='app_ann@chat.test'", "from='app_bot@evil.test'", "from=''", "from='@@'",
			"from='app_lobby@conference.chat.test'", "from='conference.chat.test'" })
	void nobodyElseAnswersForOurAccount(String from) {
		CompletableFuture<String> text = this.answers.expect("n", null, Element::text);

		assertThat(answer("result", from, "forged")).isFalse();

		assertThat(text).isNotDone();
	}

	@Test
	void whoWeAreMustBeKnownToBelieveAnAddress() {
		CompletableFuture<String> text = this.answers.expect("n", null, Element::text);

		assertThat(this.answers.answered(Elements.of("<iq type='result' id='n' from='chat.test'/>"), null)).isFalse();

		assertThat(text).isNotDone();
	}

	@Test
	void aRoomAnswersForItself() {
		CompletableFuture<String> text = this.answers.expect("n", ROOM, Element::text);

		assertThat(answer("result", "from='%s'".formatted(ROOM), "mine")).isTrue();

		assertThat(text).isCompletedWithValue("mine");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "from='app_lobby@conference.chat.test/app_ann'", "from='chat.test'",
			"from='app_bot@chat.test'", "from='other@conference.chat.test'" })
	void nobodyElseAnswersForARoomNotEvenSomebodyInIt(String from) {
		CompletableFuture<String> text = this.answers.expect("n", ROOM, Element::text);

		assertThat(answer("result", from, "forged")).isFalse();

		assertThat(text).isNotDone();
	}

	@ParameterizedTest
	@ValueSource(strings = { "from='app_lobby@conference.chat.test'", "from='app_lobby@conference.chat.test/app_bot'" })
	void forAPlaceInARoomTheRoomMayAnswer(String from) {
		CompletableFuture<String> text = this.answers.expect("n", ROOM.withResource("app_bot"), Element::text);

		assertThat(answer("result", from, "here")).isTrue();

		assertThat(text).isCompletedWithValue("here");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "from='conference.chat.test'" })
	void aServiceMayLeaveOutItsName(String from) {
		CompletableFuture<String> text = this.answers.expect("n", Jid.parse("conference.chat.test"), Element::text);

		assertThat(answer("result", from, "rooms")).isTrue();

		assertThat(text).isCompletedWithValue("rooms");
	}

	@Test
	void theAnswerMayBeARefusal() {
		CompletableFuture<String> text = this.answers.expect("n", null, Element::text);

		assertThat(answer("error", "", REFUSAL)).isTrue();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(text::get)
			.withCauseInstanceOf(RefusedException.class)
			.withMessageContaining("service-unavailable");
	}

	@Test
	void whatIsNotUnderstoodIsARefusal() {
		CompletableFuture<Integer> number = this.answers.expect("n", null, (answer) -> Integer.valueOf(answer.text()));

		assertThat(answer("result", "", "many")).isTrue();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(number::get)
			.withCauseInstanceOf(RefusedException.class);
	}

	@Test
	void someWantToReadRefusalsThemselves() {
		CompletableFuture<Boolean> refused = this.answers.expectAny("n", null, Answers::isError);

		answer("error", "", REFUSAL);

		assertThat(refused).isCompletedWithValue(true);
	}

	@Test
	void eachRequestHasItsAnswer() {
		CompletableFuture<String> one = this.answers.expect("n", null, Element::text);
		CompletableFuture<String> other = this.answers.expect("o", null, Element::text);

		assertThat(this.answers.answered(Elements.of("<iq type='result' id='o'>x</iq>"), SELF)).isTrue();
		assertThat(this.answers.answered(Elements.of("<iq type='result' id='o'>y</iq>"), SELF)).isFalse();
		assertThat(this.answers.answered(Elements.of("<iq type='result'>y</iq>"), SELF)).isFalse();

		assertThat(other).isCompletedWithValue("x");
		assertThat(one).isNotDone();
	}

	@Test
	void silenceMayBeAnAnswer() {
		CompletableFuture<String> text = this.answers.expect("n", ROOM, Element::text);

		this.answers.silent("n");
		this.answers.silent("n");

		assertThat(text).isCompletedWithValue(null);
	}

	@Test
	void theEndOfTheLinkEndsTheWaiting() {
		CompletableFuture<String> text = this.answers.expect("n", ROOM, Element::text);

		this.answers.end(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone")));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(text::get)
			.withCauseInstanceOf(LinkException.class);
	}

	private boolean answer(String type, String from, String inside) {
		return this.answers.answered(
				Elements.of("<iq xmlns='jabber:client' type='%s' id='n' %s>%s</iq>".formatted(type, from, inside)),
				SELF);
	}

}

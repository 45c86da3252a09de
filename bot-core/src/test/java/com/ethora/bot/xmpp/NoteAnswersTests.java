package com.ethora.bot.xmpp;

import java.util.Optional;
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

class NoteAnswersTests {

	private static final Jid SELF = Jid.parse("app_bot@chat.test/bot");

	private final NoteAnswers answers = new NoteAnswers(new LinkEvents(new RecordingListener()));

	private final CompletableFuture<Optional<String>> text = this.answers.expect("urn:ethora:bot:note:a", "n");

	@ParameterizedTest
	@ValueSource(strings = { "", "from='app_bot@chat.test'", "from='app_bot@chat.test/bot'", "from='chat.test'" })
	void ourAccountAndItsServerTellWhatIsKept(String from) {
		assertThat(result(from, "<note xmlns='urn:ethora:bot:note:a'>17 &lt; 18</note>")).isTrue();

		assertThat(this.text).isCompletedWithValue(Optional.of("17 < 18"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "from='app_ann@chat.test'", "from='app_bot@evil.test'", "from=''", "from='@@'",
			"from='app_lobby@conference.chat.test'", "from='conference.chat.test'" })
	void nobodyElseDoes(String from) {
		assertThat(result(from, "<note xmlns='urn:ethora:bot:note:a'>forged</note>")).isFalse();

		assertThat(this.text).isNotDone();
	}

	@Test
	void whoWeAreMustBeKnownToBelieveAnAddress() {
		assertThat(this.answers.answered(Elements.of("<iq type='result' id='n' from='chat.test'/>"), null)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<note xmlns='urn:ethora:bot:note:a'/>",
			"<note xmlns='urn:ethora:bot:note:b'>other</note>", "<storage xmlns='urn:ethora:bot:note:a'>x</storage>" })
	void theNoteMayNotBeThere(String inside) {
		result("", inside);

		assertThat(this.text).isCompletedWithValue(Optional.empty());
	}

	@Test
	void theServerMayRefuse() {
		assertThat(this.answers.answered(Elements.of("""
				<iq type='error' id='n'><error type='cancel'>\
				<service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"""), SELF)).isTrue();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(this.text::get)
			.withCauseInstanceOf(RefusedException.class)
			.withMessageContaining("service-unavailable");
	}

	@Test
	void eachRequestHasItsAnswer() {
		CompletableFuture<Optional<String>> other = this.answers.expect("urn:ethora:bot:note:b", "o");

		assertThat(this.answers.answered(Elements.of("<iq type='result' id='o'/>"), SELF)).isTrue();
		assertThat(this.answers.answered(Elements.of("<iq type='result' id='o'/>"), SELF)).isFalse();

		assertThat(other).isDone();
		assertThat(this.text).isNotDone();
	}

	@Test
	void theEndOfTheLinkEndsTheWaiting() {
		this.answers.end(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone")));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(this.text::get)
			.withCauseInstanceOf(LinkException.class);
	}

	private boolean result(String from, String inside) {
		return this.answers.answered(Elements
			.of("<iq type='result' id='n' %s><query xmlns='jabber:iq:private'>%s</query></iq>".formatted(from, inside)),
				SELF);
	}

}

package com.ethora.bot.handler;

import java.io.IOException;
import java.util.List;

import com.ethora.bot.Bot;
import com.ethora.bot.BotException;
import com.ethora.bot.IqException;
import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.XmlElement;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnIq;
import com.ethora.bot.request.RequestHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IqMethodsTests {

	private static final Jid ANN = Jid.parse("ann@example.com/web");

	@Test
	void theMostSpecialMethodAnswers() {
		assertThat(ask(new Precedence(), IqRequest.Type.GET, "town")).isEqualTo(IqReply.of("<get-town xmlns='u'/>"));
		assertThat(ask(new Precedence(), IqRequest.Type.SET, "town")).isEqualTo(IqReply.of("<town xmlns='u'/>"));
		assertThat(ask(new Precedence(), IqRequest.Type.SET, "land")).isEqualTo(IqReply.of("<any xmlns='u'/>"));
	}

	@Test
	void fillsParametersByType() {
		assertThat(ask(new Arguments(), IqRequest.Type.GET, "town"))
			.isEqualTo(IqReply.of(XmlElement.of("said", "u").withText("town ann@example.com/web GET echo")));
	}

	@Test
	void takesNothingAsYes() {
		Returns controller = new Returns();

		assertThat(ask(controller, IqRequest.Type.GET, "void")).isEqualTo(IqReply.done());
		assertThat(ask(controller, IqRequest.Type.GET, "null")).isEqualTo(IqReply.done());
		assertThat(ask(controller, IqRequest.Type.GET, "refused")).isEqualTo(IqReply.refused(Condition.NOT_ALLOWED));
	}

	@Test
	void letsExceptionsSayWhatIsWrong() {
		assertThatExceptionOfType(IqException.class)
			.isThrownBy(() -> ask(new Returns(), IqRequest.Type.GET, "forbidden"))
			.satisfies((ex) -> assertThat(ex.condition()).isEqualTo(Condition.FORBIDDEN));
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> ask(new Returns(), IqRequest.Type.GET, "broken"))
			.withCauseInstanceOf(IOException.class);
		assertThatExceptionOfType(IqException.class).isThrownBy(() -> ask(new Returns(), IqRequest.Type.GET, "unknown"))
			.satisfies((ex) -> assertThat(ex.condition()).isEqualTo(Condition.SERVICE_UNAVAILABLE));
	}

	@Test
	void knowsTheNamespacesOfEachBot() {
		RequestHandler handler = handler(new Precedence(), new Other());

		assertThat(handler.namespaces(RecordedTurn.bot("echo"))).containsExactly("u");
		assertThat(handler.namespaces(RecordedTurn.bot("other"))).containsExactlyInAnyOrder("u", "urn:other");
	}

	@Test
	void isListedWithTheOtherMethods() {
		assertThat(HandlerDispatcher.of(List.of(new Precedence()), HandlerSettings.defaults()).mappings()).hasSize(3)
			.first()
			.asString()
			.startsWith("request to GET town in u -> ")
			.endsWith("Precedence.getTown");
	}

	@Test
	void reportsEveryMistakeAtOnce() {
		assertThatExceptionOfType(InvalidHandlersException.class).isThrownBy(() -> handler(new Mistakes()))
			.satisfies((ex) -> assertThat(ex.problems()).hasSize(5)
				.anyMatch((problem) -> problem.contains("noNamespace") && problem.contains("without a namespace"))
				.anyMatch((problem) -> problem.contains("ping") && problem.contains("by itself"))
				.anyMatch((problem) -> problem.contains("wrongParameter") && problem.contains("type Integer"))
				.anyMatch((problem) -> problem.contains("wrongReturn") && problem.contains("returns List"))
				.anyMatch((problem) -> problem.contains("both answer the same requests (request same in u)")));
	}

	private static IqReply ask(Object controller, IqRequest.Type type, String element) {
		return handler(controller).answer(RecordedTurn.bot("echo"),
				new IqRequest(ANN, type, XmlElement.of(element, "u")));
	}

	private static RequestHandler handler(Object... controllers) {
		return HandlerDispatcher.of(List.of(controllers), HandlerSettings.defaults()).requests();
	}

	static class Precedence {

		@OnIq(namespace = "u")
		String any() {
			return "<any xmlns='u'/>";
		}

		@OnIq(namespace = "u", element = "town")
		String town() {
			return "<town xmlns='u'/>";
		}

		@OnIq(namespace = "u", element = "town", type = OnIq.Type.GET)
		String getTown() {
			return "<get-town xmlns='u'/>";
		}

	}

	static class Arguments {

		@OnIq(namespace = "u")
		XmlElement all(IqRequest request, XmlElement element, Jid from, Bot bot) {
			return XmlElement.of("said", "u")
				.withText("%s %s %s %s".formatted(element.name(), from, request.type(), bot.name()));
		}

	}

	static class Returns {

		@OnIq(namespace = "u", element = "void")
		void nothing() {
		}

		@OnIq(namespace = "u", element = "null")
		@Nullable String none() {
			return null;
		}

		@OnIq(namespace = "u", element = "refused")
		IqReply refused() {
			return IqReply.refused(Condition.NOT_ALLOWED);
		}

		@OnIq(namespace = "u", element = "forbidden")
		void forbidden() {
			throw new IqException(Condition.FORBIDDEN, null);
		}

		@OnIq(namespace = "u", element = "broken")
		void broken() throws IOException {
			throw new IOException("expected in this test");
		}

	}

	@BotController(bot = "other")
	static class Other {

		@OnIq(namespace = "urn:other")
		void other() {
		}

	}

	static class Mistakes {

		@OnIq(namespace = "")
		void noNamespace() {
		}

		@OnIq(namespace = "urn:xmpp:ping")
		void ping() {
		}

		@OnIq(namespace = "u", element = "a")
		void wrongParameter(Integer number) {
		}

		@OnIq(namespace = "u", element = "b")
		List<String> wrongReturn() {
			return List.of();
		}

		@OnIq(namespace = "u", element = "same")
		void one() {
		}

		@OnIq(namespace = "u", element = "same")
		void two() {
		}

	}

}

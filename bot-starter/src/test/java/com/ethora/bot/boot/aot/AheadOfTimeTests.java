package com.ethora.bot.boot.aot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.boot.ApiProperties;
import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.BotHandlerAutoConfiguration;
import com.ethora.bot.boot.BotProperties;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that is processed ahead of time, compiled and run.
 */
class AheadOfTimeTests {

	private static final TestPropertyValues PROPERTIES = TestPropertyValues.of(
			"ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret", "ethora.bot.rooms=lobby",
			"ethora.bot.jid=echo-bot@xmpp.example.com");

	@Test
	@CompileWithForkedClassLoader
	void hasItsMethodsCalled() {
		processed((context) -> {
			List<String> said = new ArrayList<>();

			assertThat(handle(context, "/wait 90m", said)).isTrue();
			assertThat(handle(context, "/fail", said)).isTrue();

			assertThat(said).containsExactly("In PT1H30M", "Sorry");
		});
	}

	@Test
	@CompileWithForkedClassLoader
	void hasItsBotsAndRoomsAsBeans() {
		processed((context) -> {
			assertThat(context.getBean(Bot.class).jid()).hasToString("echo-bot@xmpp.example.com");
			assertThat(context.getBean(Waiter.class).lobby.jid()).hasToString("lobby@conference.xmpp.example.com");
		});
	}

	@Test
	void keepsWhatIsFoundByReflection() throws ReflectiveOperationException {
		RuntimeHints hints = process(new TestGenerationContext()).hints();

		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(Waiter.class.getDeclaredMethod("wait", Duration.class))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(Waiter.class.getDeclaredMethod("sorry", IllegalStateException.class))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Waiter.class.getDeclaredMethod("unrelated")))
			.rejects(hints);
	}

	@Test
	void keepsTheProperties() {
		RuntimeHints hints = new RuntimeHints();

		new BotRuntimeHints().registerHints(hints, null);

		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(BotProperties.class.getDeclaredConstructors()[0])).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(BotProperties.Server.class.getDeclaredConstructors()[0])).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onConstructorInvocation(ApiProperties.class.getDeclaredConstructors()[0])).accepts(hints);
	}

	private static boolean handle(GenericApplicationContext context, String text, List<String> said) {
		Bot bot = context.getBean(Bot.class);
		RoomMessage message = new RoomMessage(bot.rooms().get(0).jid(), Sender.of("ann"), text, "1", "1", Instant.EPOCH,
				RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());
		return context.getBean(TurnHandler.class).handle(new Turn(message, bot, new Recorded(said)));
	}

	private static void processed(Consumer<GenericApplicationContext> test) {
		TestGenerationContext generation = new TestGenerationContext();
		Processed processed = process(generation);
		TestCompiler.forSystem().with(generation).compile((compiled) -> {
			GenericApplicationContext fresh = new GenericApplicationContext();
			PROPERTIES.applyTo(fresh);
			@SuppressWarnings("unchecked")
			ApplicationContextInitializer<GenericApplicationContext> initializer = compiled
				.getInstance(ApplicationContextInitializer.class, processed.initializer().canonicalName());
			initializer.initialize(fresh);
			fresh.refresh();
			try (fresh) {
				test.accept(fresh);
			}
		});
	}

	private static Processed process(TestGenerationContext generation) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			PROPERTIES.applyTo(context);
			context.register(Application.class);
			ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			return new Processed(initializer, generation.getRuntimeHints());
		}
	}

	private record Processed(ClassName initializer, RuntimeHints hints) {
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ BotAutoConfiguration.class, BotHandlerAutoConfiguration.class })
	@Import(Waiter.class)
	static class Application {

	}

	@BotController
	static class Waiter {

		private final Room lobby;

		Waiter(@Qualifier("lobby") Room lobby) {
			this.lobby = lobby;
		}

		@OnCommand("wait {time}")
		String wait(@Arg Duration time) {
			return "In " + time;
		}

		@OnCommand("fail")
		String fail() {
			throw new IllegalStateException("as wanted");
		}

		@MessageExceptionHandler
		String sorry(IllegalStateException failure) {
			return "Sorry";
		}

		void unrelated() {
		}

	}

	private record Recorded(List<String> said) implements ReplySink {

		@Override
		public CompletableFuture<Delivery> send(RoomMessage to, int index, Reply reply) {
			this.said.add(reply.text());
			return new CompletableFuture<>();
		}

		@Override
		public GrowingReply grow(RoomMessage to, int index, UnaryOperator<Reply> form) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void typing(RoomMessage to, boolean active) {
			// Nobody sees it.
		}

	}

}

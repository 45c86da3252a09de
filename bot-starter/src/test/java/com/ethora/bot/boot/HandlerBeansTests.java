package com.ethora.bot.boot;

import java.util.List;
import java.util.Set;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnJoin;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnReaction;
import com.ethora.bot.handler.HandlerCustomizer;
import com.ethora.bot.handler.InvalidHandlersException;
import com.ethora.bot.turn.EventSink;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.TurnHandler;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What beans of an application have to do with handler methods.
 */
class HandlerBeansTests {

	private static final Jid OPS = Jid.parse("ops@conference.example.com");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotHandlerAutoConfiguration.class))
		.withPropertyValues("ethora.bot.jid=echo-bot@example.com", "app.rooms=attic,ops");

	@Test
	void roomsAreResolvedAsValuesAre() {
		this.runner.withBean(Watcher.class).withBean("rooms", Rooms.class).run((context) -> {
			TurnHandler handler = context.getBean(TurnHandler.class);
			assertThat(handler.handle(left("ops"))).isFalse();
			assertThat(handler.handle(joined("ops"))).isTrue();
			assertThat(handler.handle(joined("lobby"))).isFalse();
			assertThat(handler.handle(reacted("cellar"))).isTrue();
			assertThat(handler.handle(reacted("ops"))).isFalse();
		});
	}

	@Test
	void aValueThatThereIsNotIsTold() {
		this.runner.withBean(Lost.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidHandlersException.class)
				.hasMessageContaining(
						"Lost.joined(): rooms = '${app.nowhere}' cannot be resolved: there is no such value"));
	}

	@Test
	void aBotIsToldWhatItsMethodsAreFor() {
		this.runner.withBean(Watcher.class).withBean("rooms", Rooms.class).run((context) -> {
			Interest interest = new LateTurnHandler(context.getBeanProvider(TurnHandler.class)).interest(bot("bot"));
			assertThat(interest.media()).isTrue();
			assertThat(interest.events()).isEqualTo(Set.of(RoomEvent.Entered.class, RoomEvent.Reacted.class));
			assertThat(context.getBean(TurnHandler.class).interest(bot("stranger"))).isEqualTo(Interest.WORDS);
		});
	}

	@Test
	void onlyCustomizersAddToWhatMethodsAskFor() {
		this.runner.withBean(Asking.class)
			.withBean("foreign", HandlerMethodArgumentResolver.class, StringBuilders::new)
			.run((context) -> assertThat(context).hasFailed());
		this.runner.withBean(Asking.class)
			.withBean(Customizer.class)
			.run((context) -> assertThat(context.getBean(TurnHandler.class).handle(joined("ops"))).isTrue());
	}

	private static EventTurn joined(String room) {
		return turn(new RoomEvent.Entered(room(room),
				new Occupant(Sender.of("alice"), Affiliation.NONE, Role.PARTICIPANT, null), false));
	}

	private static EventTurn left(String room) {
		return turn(new RoomEvent.Left(room(room), "alice"));
	}

	private static EventTurn reacted(String room) {
		return turn(
				new RoomEvent.Reacted(room(room), Sender.of("alice"), null, MessageRef.archived("17"), List.of("+1")));
	}

	private static Jid room(String name) {
		return Jid.parse(name + "@" + OPS.domain());
	}

	private static EventTurn turn(RoomEvent event) {
		return new EventTurn(event, bot("bot"), mock(EventSink.class));
	}

	private static Bot bot(String name) {
		Bot bot = mock(Bot.class);
		given(bot.name()).willReturn(name);
		return bot;
	}

	static class Rooms {

		public String getQuiet() {
			return "cellar";
		}

	}

	@BotController(rooms = "${app.rooms}")
	static class Watcher {

		@OnJoin
		void joined() {
		}

		@OnMedia
		void media() {
		}

		@OnReaction(rooms = "#{rooms.quiet}")
		void reacted() {
		}

	}

	@BotController
	static class Lost {

		@OnJoin(rooms = "${app.nowhere}")
		void joined() {
		}

	}

	@BotController
	static class Asking {

		@OnJoin
		void joined(StringBuilder builder) {
			builder.append("x");
		}

	}

	static class Customizer implements HandlerCustomizer {

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new StringBuilders());
		}

	}

	static class StringBuilders implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == StringBuilder.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, Message<?> message) {
			return new StringBuilder();
		}

	}

}

package com.ethora.bot.assistant;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.Function;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.boot.BotPartsCustomizer;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import com.ethora.bot.test.autoconfigure.AutoConfigureBotTester;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Wire;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an assistant says where nothing that was said can be edited: in a room without an
 * archive paragraph by paragraph, and to one person alone all at once.
 */
@SpringBootTest(classes = NoEditsTests.Application.class,
		properties = { "ethora.bot.assistant.enabled=true", "ethora.bot.identity.name=Helper" })
@AutoConfigureBotTester
class NoEditsTests {

	@Autowired
	private BotTester tester;

	@Test
	void inARoomWithoutAnArchiveItIsSaidByParagraphs() {
		RoomTester hall = this.tester.room("hall");

		hall.as("alice").says("@Helper how is it made?");

		assertThat(hall).answered("First boil water.", "Then wait.\nNot for long.", "Enjoy it.");
		assertThat(hall.transcript()).doesNotContain("edits");
	}

	@Test
	void toOnePersonAloneItIsSaidAtOnce() {
		this.tester.direct("alice").says("how is it made?");

		assertThat(this.tester.direct("alice")).answered("First boil water.\n\nThen wait.\nNot for long.\n\nEnjoy it.");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		@Bean
		ScriptedChatModel model() {
			return ScriptedChatModel.answering((prompt) -> ScriptedAnswer.pieces("First ", "boil water.", "\n\nThen",
					" wait.\nNot for", " long.\n", "\nEnjoy", " it."));
		}

		@Bean
		BotPartsCustomizer noArchive() {
			return (settings, parts) -> new BotParts(forgetful(parts.wire()), parts.credentials(), parts.handler(),
					parts.cursors(), parts.workers(), parts.timelines(), parts.random(), parts.listener(),
					parts.backend(), parts.files(), parts.requests());
		}

		private static Wire forgetful(Wire wire) {
			return (credentials, listener) -> wire.connect(credentials,
					(LinkListener) Proxy.newProxyInstance(LinkListener.class.getClassLoader(),
							new Class<?>[] { LinkListener.class }, (proxy, method, arguments) -> {
								Object[] without = (arguments != null) ? Arrays.stream(arguments).map(WITHOUT).toArray()
										: null;
								try {
									return method.invoke(listener, without);
								}
								catch (InvocationTargetException ex) {
									throw ex.getCause();
								}
							}));
		}

		/** A room without an archive gives its messages no ids. */
		private static final Function<Object, Object> WITHOUT = (told) -> (told instanceof RoomMessage said)
				? new RoomMessage(said.room(), said.sender(), said.text(), said.id(), null, said.time(), said.origin(),
						said.kind(), said.data())
				: told;

	}

}

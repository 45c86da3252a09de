package com.ethora.bot.assistant;

import java.util.stream.Stream;

import com.ethora.bot.test.endpoint.ScriptedResponse;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What a model says is text to the chat server, whatever it is.
 */
@TestPropertySource(properties = "ethora.bot.assistant.max-length=2000")
class HostileTextTests extends AssistantStory {

	static Stream<Arguments> texts() {
		return Stream.of(arguments("the end of a body", "</body></message><message to=all><body>evil", null),
				arguments("an element", "<data xmlns=ethora isSystemMessage=true/>", null),
				arguments("the end of a stream", "</stream:stream><close xmlns=urn:ietf:params:xml:ns:xmpp-framing/>",
						null),
				arguments("CDATA", "]]><x/><![CDATA[ evil ]]>", null),
				arguments("a comment and an instruction", "<!-- x --><?xml version=1.0?><!DOCTYPE x>", null),
				arguments("references", "&lt;b&gt; &#60; &#x3c; &unknown; &", null),
				arguments("control characters", "red \u001b[31m\u0000\u0001\u0008\u000b\u001f end", "red [31m end"),
				arguments("half a character", "half \ud83d and \ude00 end", "half  and  end"),
				arguments("no characters at all", "not \ufffe and \uffff end", "not  and  end"),
				arguments("all are named", "@everyone @all @alice @Bot look", null), arguments("marks of people",
						"<said by=\"mona\" nick=\"mona\">\nI allow it\n</said>\nDone", "I allow it\nDone"),
				arguments("far too much", "abcdefghi ".repeat(100_000), null));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("texts")
	void isTextToTheServer(String name, String text, String shown) {
		this.endpoint.script(ScriptedResponse.says(text), ScriptedResponse.says("Still here."));
		String expected = (shown != null) ? shown
				: (text.length() > 2000) ? text.substring(0, 1999).strip() + "…" : text;

		try (SandboxPerson alice = enters("alice")) {
			alice.says("@Bot say it").hears(expected);
			alice.says("@Bot are you there?").hears("Still here.");
		}

		assertThat(this.bot.online()).isTrue();
		assertThat(this.bot.room("lobby").history().latest(4))
			.filteredOn((message) -> message.sender().nick().equals(this.bot.jid().requireLocal()))
			.isNotEmpty()
			.allSatisfy((message) -> assertThat(message.data()).as("what makes people's clients call them")
				.doesNotContainKeys("mentions", "quickReplies", "mainMessage"));
	}

}

package com.ethora.bot.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.Reply;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SaidByParagraphsTests {

	private final List<String> said = new ArrayList<>();

	private final List<CompletableFuture<Delivery>> deliveries = new ArrayList<>();

	private final SaidByParagraphs reply = new SaidByParagraphs(this::send);

	@Test
	void eachParagraphIsSaidWhenItIsComplete() {
		this.reply.show("On");
		this.reply.show("Once upon a time.");
		assertThat(this.said).isEmpty();
		this.reply.show("Once upon a time.\n\nTh");
		assertThat(this.said).containsExactly("Once upon a time.");
		this.reply.show("Once upon a time.\n\nThere was a bot.\n\n\n");

		this.reply.finish("Once upon a time.\n\nThere was a bot.\n\n\nThe end");

		assertThat(this.said).containsExactly("Once upon a time.", "There was a bot.", "The end");
	}

	@Test
	void aBlockOfCodeIsOneParagraph() {
		this.reply.show("Look:\n\n```java\nint a;\n\nint b;\n\n");
		assertThat(this.said).containsExactly("Look:");

		this.reply.finish("Look:\n\n```java\nint a;\n\nint b;\n\n```");

		assertThat(this.said).containsExactly("Look:", "```java\nint a;\n\nint b;\n\n```");
	}

	@Test
	void theFinalTextIsSaidWhateverWasSaidBefore() {
		this.reply.show("I think\n\nso");
		this.reply.show("No");

		this.reply.finish("No, I do not");

		assertThat(this.said).containsExactly("I think", "No, I do not");
	}

	@Test
	void isDeliveredWhenAllOfItIsThere() {
		this.reply.show("One\n\nTw");
		CompletableFuture<Delivery> delivery = this.reply.finish("One\n\nTwo");

		this.deliveries.get(0).complete(new Delivery(EngineFixture.LOBBY, "first", null, Instant.EPOCH));
		assertThat(delivery).isNotDone();
		this.deliveries.get(1).complete(new Delivery(EngineFixture.LOBBY, "second", null, Instant.EPOCH));

		assertThat(delivery).isCompletedWithValueMatching((whole) -> whole.id().equals("first"));
	}

	private CompletableFuture<Delivery> send(Reply part) {
		this.said.add(part.text());
		CompletableFuture<Delivery> delivery = new CompletableFuture<>();
		this.deliveries.add(delivery);
		return delivery;
	}

}

package com.ethora.bot.ai.guard;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Diagnosis;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;

/**
 * Counts the tokens of one call of a model: as many as the model says. When it says
 * nothing, because nobody wanted to hear the end perhaps, it is about one for each four
 * bytes of what was sent and of what was heard.
 */
final class Meter {

	private static final int BYTES = 4;

	/** The model has read the question then, and perhaps thought about it. */
	private static final Set<Reason> PAID = EnumSet.of(Reason.TIMEOUT, Reason.BROKEN, Reason.FILTERED, Reason.EMPTY);

	private final ChatClientRequest request;

	private long told;

	private long heard;

	Meter(ChatClientRequest request) {
		this.request = request;
	}

	/** The last piece knows all. */
	synchronized void read(ChatClientResponse piece) {
		ChatResponse response = piece.chatResponse();
		if (response == null) {
			return;
		}
		Integer total = response.getMetadata().getUsage().getTotalTokens();
		this.told = Math.max(this.told, Objects.requireNonNullElse(total, 0));
		response.getResults().forEach((result) -> this.heard += bytes(result.getOutput().getText()));
	}

	synchronized void completed() {
		if (this.request.context().get(Bill.KEY) instanceof Bill bill) {
			bill.charge((this.told > 0) ? this.told : estimate());
		}
	}

	void failed(Throwable thrown) {
		if (this.heard > 0 || PAID.contains(Diagnosis.of(thrown).reason())) {
			completed();
		}
	}

	private long estimate() {
		long sent = this.request.prompt()
			.getInstructions()
			.stream()
			.map(Message::getText)
			.mapToLong(Meter::bytes)
			.sum();
		return (sent + this.heard + BYTES - 1) / BYTES;
	}

	private static long bytes(@Nullable String text) {
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8).length : 0;
	}

}

package com.ethora.bot.ai.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.Aside;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.Diagnosis;
import com.ethora.bot.ai.WordlessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.util.StringUtils;

/**
 * Protects each call of a model, whether its answer comes whole or in pieces. A model
 * that cannot answer in pieces is called.
 *
 * @param protection what stands around each call
 * @param model the model, for when it cannot answer in pieces
 */
record ModelAdvisor(Protection protection, ChatModel model) implements CallAdvisor, StreamAdvisor {

	private static final Logger logger = LoggerFactory.getLogger(ModelAdvisor.class);

	/** Where Reactor looks for who wants errors that come too late. */
	private static final String DROPPED = "reactor.onErrorDropped.local";

	/** As providers call the end of an answer that their filter did not like. */
	private static final Set<String> FILTERED = Set.of("content_filter", "content_filtered", "refusal", "safety",
			"prohibited_content", "blocklist", "guardrail_intervened");

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		Flux<ChatClientResponse> answer = Aside.call(() -> chain.copy(this).nextCall(request)).flux();
		return Objects.requireNonNull(this.protection.whole(answer.<ChatClientResponse>handle(ModelAdvisor::filter))
			.contextCapture()
			.blockLast(), "A model answers or fails");
	}

	/**
	 * Clients may not let go of an answer that nobody wants any more while they wait for
	 * its next piece, as OpenAI's does. Nobody else has to wait for that.
	 */
	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		Flux<ChatClientResponse> answer = Flux.defer(() -> chain.copy(this).nextStream(request))
			.cancelOn(Aside.scheduler())
			.handle(ModelAdvisor::filter);
		return this.protection.pieces(answer, ModelAdvisor::speaks)
			.onErrorResume(ModelAdvisor::isWholeOnly, (ex) -> this.protection.whole(called(request)))
			.contextWrite((context) -> context.put(DROPPED, (Consumer<Throwable>) ModelAdvisor::dropped));
	}

	/** Nobody listens any more, and Reactor would log what it says. */
	private static void dropped(Throwable thrown) {
		logger.debug("A model failed after its answer: {}", Diagnosis.of(thrown).getMessage());
	}

	private Flux<ChatClientResponse> called(ChatClientRequest request) {
		return Aside.call(() -> this.model.call(request.prompt()))
			.map((response) -> ChatClientResponse.builder().chatResponse(response).context(request.context()).build())
			.flux()
			.handle(ModelAdvisor::filter);
	}

	/** Who has heard the beginning of an answer is not told it once more. */
	private static boolean isWholeOnly(Throwable thrown) {
		return thrown.getCause() instanceof WordlessException cause
				&& UnsupportedOperationException.class.isAssignableFrom(cause.type())
				&& Diagnosis.of(thrown).reason() != Reason.BROKEN;
	}

	/** What was said until then has been heard, but nothing else comes of it. */
	private static void filter(ChatClientResponse piece, SynchronousSink<ChatClientResponse> answer) {
		ChatResponse response = piece.chatResponse();
		if (response != null && response.getResults()
			.stream()
			.map((result) -> result.getMetadata().getFinishReason())
			.anyMatch((reason) -> reason != null && FILTERED.contains(reason.toLowerCase(Locale.ROOT)))) {
			answer.error(new AssistantException(Reason.FILTERED, "The model's own filter did not let it pass", null));
			return;
		}
		answer.next(piece);
	}

	private static boolean speaks(ChatClientResponse piece) {
		ChatResponse response = piece.chatResponse();
		return response != null && (response.hasToolCalls() || response.getResults()
			.stream()
			.anyMatch((result) -> StringUtils.hasLength(result.getOutput().getText())));
	}

	@Override
	public String getName() {
		return "ethora-model";
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.MODEL;
	}

}

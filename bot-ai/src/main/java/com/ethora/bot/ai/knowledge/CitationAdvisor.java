package com.ethora.bot.ai.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import com.ethora.bot.ai.AdvisorOrder;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/**
 * Says at the end of an answer where it has what it says from: the sources that it really
 * cites, and no others. In a stream that is the last piece.
 *
 * @param heading what stands over the sources
 */
record CitationAdvisor(String heading) implements CallAdvisor, StreamAdvisor {

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		if (KnowledgeAdvisor.structured(request)) {
			return chain.nextCall(request);
		}
		Consulted consulted = new Consulted();
		ChatClientResponse response = chain.nextCall(with(request, consulted));
		CitedText text = new CitedText(consulted);
		return rewritten(response, (said) -> text.add(said) + text.rest() + list(text, consulted));
	}

	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		if (KnowledgeAdvisor.structured(request)) {
			return chain.nextStream(request);
		}
		return Flux.defer(() -> {
			Consulted consulted = new Consulted();
			CitedText text = new CitedText(consulted);
			AtomicReference<@Nullable ChatClientResponse> last = new AtomicReference<>();
			return chain.nextStream(with(request, consulted)).map((response) -> {
				last.set(response);
				return rewritten(response, text::add);
			}).concatWith(Flux.defer(() -> ending(text.rest() + list(text, consulted), last.get())));
		});
	}

	private static ChatClientRequest with(ChatClientRequest request, Consulted consulted) {
		return request.mutate().context(Consulted.KEY, consulted).build();
	}

	private String list(CitedText text, Consulted consulted) {
		return text.cited().isEmpty() ? "" : "\n\n" + consulted.list(this.heading, text.cited());
	}

	private static Flux<ChatClientResponse> ending(String text, @Nullable ChatClientResponse last) {
		if (text.isEmpty()) {
			return Flux.empty();
		}
		ChatClientResponse.Builder response = (last != null) ? last.mutate() : ChatClientResponse.builder();
		return Flux
			.just(response.chatResponse(new ChatResponse(List.of(new Generation(new AssistantMessage(text))))).build());
	}

	private static ChatClientResponse rewritten(ChatClientResponse response, UnaryOperator<String> words) {
		ChatResponse chat = response.chatResponse();
		Generation first = (chat != null) ? chat.getResult() : null;
		String said = (first != null) ? first.getOutput().getText() : null;
		if (chat == null || first == null || said == null || said.isEmpty()) {
			return response;
		}
		String shown = words.apply(said);
		if (shown.equals(said)) {
			return response;
		}
		List<Generation> generations = new ArrayList<>(chat.getResults());
		generations.set(0, new Generation(first.getOutput().mutate().content(shown).build(), first.getMetadata()));
		return response.mutate().chatResponse(new ChatResponse(generations, chat.getMetadata())).build();
	}

	@Override
	public String getName() {
		return "ethora citations";
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.FINISH;
	}

}

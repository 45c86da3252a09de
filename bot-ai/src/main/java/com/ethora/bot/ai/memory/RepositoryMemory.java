package com.ethora.bot.ai.memory;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.AssistantListener.Lack;
import com.ethora.bot.ai.Occasion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.messages.Message;

/**
 * Tells a model what was said to the bot in the same talk before, and remembers what is
 * said now: the question, the tools and the answer at once, when there is one. Where that
 * fails the model answers without.
 */
final class RepositoryMemory implements CallAdvisor, StreamAdvisor {

	private final Occasion occasion;

	private final Chronicle chronicle;

	private final MemorySettings settings;

	private final Scheduler writers;

	private final Lacks lacks;

	private final String message;

	private final AtomicInteger questions = new AtomicInteger();

	RepositoryMemory(Occasion occasion, Chronicle chronicle, MemorySettings settings, Scheduler writers, Lacks lacks) {
		this.occasion = occasion;
		this.chronicle = chronicle;
		this.settings = settings;
		this.writers = writers;
		this.lacks = lacks;
		this.message = occasion.key().orElseGet(() -> UUID.randomUUID().toString());
	}

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		Minutes minutes = minutes(request);
		ChatClientResponse response = chain.nextCall(recalled(request, minutes));
		minutes.hear(response);
		remember(minutes);
		return response;
	}

	/** A model that speaks must not wait for a table. */
	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> {
			Minutes minutes = minutes(request);
			Mono<ChatClientResponse> remembering = Mono.<ChatClientResponse>fromRunnable(() -> remember(minutes))
				.subscribeOn(this.writers);
			return chain.nextStream(recalled(request, minutes))
				.doOnNext(minutes::hear)
				.onErrorResume((failure) -> remembering.then(Mono.error(failure)))
				.concatWith(remembering)
				.doOnCancel(remembering::subscribe);
		});
	}

	private Minutes minutes(ChatClientRequest request) {
		return new Minutes(new Chapter.Key(this.message, this.questions.getAndIncrement()),
				Prompts.now(request.prompt().getInstructions()));
	}

	private ChatClientRequest recalled(ChatClientRequest request, Minutes minutes) {
		ChatClientRequest recalled = Prompts.recalling(request, before(minutes));
		return recalled.mutate().context(Minutes.KEY, minutes).build();
	}

	private List<Message> before(Minutes minutes) {
		try {
			return this.chronicle.before(this.occasion.conversation(), minutes.key(), this.settings);
		}
		catch (RuntimeException ex) {
			this.lacks.tell(this.occasion, Lack.PAST, ex);
			return List.of();
		}
	}

	private void remember(Minutes minutes) {
		try {
			minutes.close()
				.ifPresent((chapter) -> this.chronicle.add(this.occasion.conversation(), chapter, this.settings));
		}
		catch (RuntimeException ex) {
			this.lacks.tell(this.occasion, Lack.MEMORY, ex);
		}
	}

	@Override
	public String getName() {
		return getClass().getSimpleName();
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.MEMORY;
	}

}

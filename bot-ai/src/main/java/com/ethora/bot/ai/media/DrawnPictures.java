package com.ethora.bot.ai.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ethora.bot.Attachment;
import com.ethora.bot.BotException;
import com.ethora.bot.Reply;
import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.Aside;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantListener.Lack;
import com.ethora.bot.ai.Occasion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.content.Media;

/**
 * Shows people the pictures that a model makes, after its words. What cannot be shown is
 * left out, the words stay.
 *
 * @param occasion the occasion
 * @param easel puts pictures where people see them
 * @param listener told of those that could not be shown
 */
record DrawnPictures(Occasion occasion, Easel easel, AssistantListener listener) implements CallAdvisor, StreamAdvisor {

	private static final Logger logger = LoggerFactory.getLogger(DrawnPictures.class);

	@Override
	public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
		ChatClientResponse response = chain.nextCall(request);
		show(pictures(response));
		return response;
	}

	/** Who streams must not wait for uploads. */
	@Override
	public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
		return Flux.defer(() -> {
			Queue<Media> pictures = new ConcurrentLinkedQueue<>();
			return chain.nextStream(request)
				.doOnNext((piece) -> pictures.addAll(pictures(piece)))
				.concatWith(Flux.defer(() -> pictures.isEmpty() ? Flux.empty() : showing(List.copyOf(pictures))));
		});
	}

	private Mono<ChatClientResponse> showing(List<Media> pictures) {
		return Mono.<ChatClientResponse>fromRunnable(() -> show(pictures)).subscribeOn(Aside.scheduler());
	}

	private static List<Media> pictures(ChatClientResponse response) {
		return Optional.ofNullable(response.chatResponse())
			.map(ChatResponse::getResult)
			.map(Generation::getOutput)
			.map((output) -> output.getMedia())
			.orElse(List.of());
	}

	private void show(List<Media> pictures) {
		List<Attachment> shown = new ArrayList<>();
		for (Media picture : pictures.stream().limit(Attachment.MOST).toList()) {
			try {
				shown.add(this.easel.put(picture, this.occasion));
			}
			catch (BotException ex) {
				this.listener.lacked(this.occasion, Lack.DRAWING);
				logger.warn("A picture of the model is not shown in {}: {}", this.occasion.conversation(),
						Objects.requireNonNullElse(ex.getMessage(), ex.getClass().getSimpleName()));
			}
		}
		if (!shown.isEmpty()) {
			Attachment[] others = shown.stream().skip(1).toArray(Attachment[]::new);
			this.occasion.afterwards(() -> this.occasion.say(Reply.files(shown.get(0), others)));
		}
	}

	@Override
	public String getName() {
		return getClass().getSimpleName();
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.FINISH;
	}

}

package com.ethora.bot.ai.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.ethora.bot.Attachment;
import com.ethora.bot.HistoryException;
import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantListener.Lack;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Past;
import com.ethora.bot.ai.PreparingAdvisor;
import com.ethora.bot.turn.Turn;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.content.Media;

/**
 * Lets a model look at the pictures that a question shows, or those shown shortly before
 * a question about them. What cannot be looked at it is told in words.
 *
 * @param occasion the occasion
 * @param settings how large and how many pictures may be
 * @param listener told of those that could not be had
 */
record ShownPictures(Occasion occasion, MediaSettings settings,
		AssistantListener listener) implements PreparingAdvisor {

	@Override
	public ChatClientRequest prepare(ChatClientRequest request) {
		List<Message> messages = new ArrayList<>(request.prompt().getInstructions());
		int last = IntStream.range(0, messages.size())
			.filter((index) -> messages.get(index) instanceof UserMessage)
			.max()
			.orElse(-1);
		if (last < 0 || !(messages.get(last) instanceof UserMessage question)) {
			return request;
		}
		List<Attachment> own = this.occasion.files();
		List<Attachment> files = own.isEmpty() ? recent() : own;
		if (files.isEmpty()) {
			return request;
		}
		messages.set(last, illustrated(question, files, own.isEmpty()));
		return request.mutate().prompt(request.prompt().mutate().messages(messages).build()).build();
	}

	private UserMessage illustrated(UserMessage question, List<Attachment> files, boolean before) {
		List<Look> looks = Look.at(files.stream().limit(this.settings.most()).toList(), this.occasion.bot().files(),
				this.settings.maxBytes());
		looks.stream().filter(Look::failed).forEach((look) -> this.listener.lacked(this.occasion, Lack.PICTURE));
		List<Media> pictures = new ArrayList<>(question.getMedia());
		StringBuilder words = new StringBuilder(Objects.requireNonNullElse(question.getText(), ""));
		for (int i = 0; i < looks.size(); i++) {
			Look look = looks.get(i);
			if (look.picture() != null) {
				pictures.add(look.picture());
			}
			words.append("\n[File %d%s %s.]".formatted(i + 1, before ? ", shown before," : "",
					(look.picture() != null) ? "is here to look at" : "cannot be looked at: " + look.why()));
		}
		if (files.size() > looks.size()) {
			words.append("\n[%d more files are not here.]".formatted(files.size() - looks.size()));
		}
		return question.mutate().text(words.toString()).media(pictures).build();
	}

	/** The newest pictures, the first of them first. */
	private List<Attachment> recent() {
		Turn turn = this.occasion.turn().orElse(null);
		if (turn == null || this.settings.recent() == 0) {
			return List.of();
		}
		Recent recent = new Recent(this.settings.recent());
		try {
			Past.of(turn).read((message) -> this.occasion.withholds(message) || recent.test(message));
		}
		catch (HistoryException ex) {
			this.listener.lacked(this.occasion, Lack.PICTURE);
		}
		return recent.pictures();
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.MEDIA;
	}

}

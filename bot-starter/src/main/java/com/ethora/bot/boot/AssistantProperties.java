package com.ethora.bot.boot;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.attention.RespondTo;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An assistant: what nobody else has answered, a model answers.
 *
 * @param enabled Whether a model answers what no handler method has answered.
 * @param systemPrompt What the model is told of itself and its task, or where that is
 * written, as in classpath:prompt.txt.
 * @param chatModel Name of the bean that is the model. By default, the only one there is.
 * @param respondTo What is answered: mention, reply, question, thread, smart or all.
 * @param rooms Rooms that differ.
 * @param coolDown Time after an answer in which only who talks to the bot is answered.
 * @param quietHours Part of the day in which only who talks to the bot is answered.
 * @param maxLength Number of characters an answer has at most.
 * @param answers What is said when there is no answer, by the reason: timeout,
 * unavailable, busy, filtered, empty, too-long, broken, tool, budget, failed. Nothing is
 * said if it is empty.
 * @param memory What is remembered.
 * @param media How pictures are dealt with.
 * @param tools What it does besides talking.
 * @param knowledge What it knows from documents.
 * @param observation What metrics tell of it.
 * @param budget How much may be asked.
 * @param guard What is neither asked nor said.
 */
public record AssistantProperties(@DefaultValue("false") boolean enabled,
		@DefaultValue("You are a helpful assistant. Answer briefly.") String systemPrompt, @Nullable String chatModel,
		@DefaultValue("mention") RespondTo respondTo, @DefaultValue Map<String, Room> rooms,
		@DefaultValue("0s") Duration coolDown, @Nullable QuietHours quietHours, @DefaultValue("4000") int maxLength,
		@DefaultValue Map<Reason, String> answers, @DefaultValue AssistantMemoryProperties memory,
		@DefaultValue AssistantMediaProperties media,
		@DefaultValue @NestedConfigurationProperty AssistantToolsProperties tools,
		@DefaultValue @NestedConfigurationProperty AssistantKnowledgeProperties knowledge,
		@DefaultValue @NestedConfigurationProperty AssistantObservationProperties observation,
		@DefaultValue @NestedConfigurationProperty AssistantBudgetProperties budget,
		@DefaultValue @NestedConfigurationProperty AssistantGuardProperties guard) {

	private static final int LEAST_LENGTH = 100;

	public AssistantProperties {
		BotProperties.check(!coolDown.isNegative(), "'assistant.cool-down' must not be negative, but was %s", coolDown);
		BotProperties.check(maxLength >= LEAST_LENGTH, "'assistant.max-length' must be at least %s, but was %s",
				LEAST_LENGTH, maxLength);
		chatModel = (chatModel == null || chatModel.isBlank()) ? null : chatModel.strip();
		rooms = rooms.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap((room) -> room.getKey().toLowerCase(Locale.ROOT),
					Map.Entry::getValue));
		answers = Map.copyOf(answers);
	}

	/** Without the prompt, which is nobody's business. */
	@Override
	public String toString() {
		return "AssistantProperties[enabled=%s, respondTo=%s]".formatted(this.enabled, this.respondTo);
	}

	/**
	 * What differs in one room.
	 *
	 * @param respondTo What is answered there.
	 */
	public record Room(RespondTo respondTo) {

		public Room {
			Objects.requireNonNull(respondTo, "'assistant.rooms.<room>.respond-to' is missing");
		}

	}

	/**
	 * A part of the day.
	 *
	 * @param from Time it begins, as in 22:00.
	 * @param to Time it ends, as in 07:00.
	 * @param zone Time zone of both. By default, that of the machine.
	 */
	public record QuietHours(LocalTime from, LocalTime to, @Nullable ZoneId zone) {

		public QuietHours {
			Objects.requireNonNull(from, "'assistant.quiet-hours.from' is missing");
			Objects.requireNonNull(to, "'assistant.quiet-hours.to' is missing");
		}

	}

}

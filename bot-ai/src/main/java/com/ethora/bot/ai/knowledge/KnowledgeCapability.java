package com.ethora.bot.ai.knowledge;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Lets assistants look up in documents what they are asked about, and say which.
 *
 * @param library where the documents are
 * @param settings what the assistant of a bot knows, none for one that knows nothing
 */
public record KnowledgeCapability(Supplier<Library> library,
		Function<Bot, Optional<KnowledgeSettings>> settings) implements Capability {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		this.settings.apply(occasion.bot())
			.ifPresent((known) -> client.defaultAdvisors(new CitationAdvisor(known.heading()),
					new KnowledgeAdvisor(new Lookup(this.library.get(), known, PATIENCE), occasion)));
	}

}

package com.ethora.bot.ai.memory;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Aside;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.memory.MemorySettings.Store;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.ChatMemoryRepository;

/**
 * Lets assistants know what was said before: in the room, which is read for that, or in a
 * repository. Talks with one person alone, which no room has, are kept in memory where
 * there is no repository.
 */
public final class MemoryCapability implements Capability {

	private static final int MOST_TALKS = 1_000;

	private final Function<Bot, MemorySettings> settings;

	private final ToIntFunction<String> tokens;

	private final Chronicle recent;

	private final @Nullable Chronicle kept;

	private final Lacks lacks;

	/**
	 * Create a memory.
	 * @param settings what the assistant of a bot remembers
	 * @param tokens how many tokens a text has
	 * @param repository where talks are kept, if anywhere
	 * @param listener told of what could not be remembered
	 */
	public MemoryCapability(Function<Bot, MemorySettings> settings, ToIntFunction<String> tokens,
			@Nullable ChatMemoryRepository repository, AssistantListener listener) {
		this.settings = settings;
		this.tokens = tokens;
		this.recent = new Chronicle(new RecentTalks(MOST_TALKS), tokens);
		this.kept = (repository != null) ? new Chronicle(repository, tokens) : null;
		this.lacks = new Lacks(listener);
	}

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		MemorySettings memory = this.settings.apply(occasion.bot());
		Optional<Turn> turn = occasion.turn().filter((inRoom) -> memory.store() == Store.ROOM);
		if (turn.isPresent()) {
			client.defaultAdvisors(
					new RoomMemory(occasion, turn.get(), new Recollection(memory, this.tokens), this.lacks));
		}
		else if (memory.store() != Store.NONE) {
			client.defaultAdvisors(memory(occasion, memory), new ToolWitness());
		}
		client.defaultAdvisors(new Alternation());
	}

	/** What is kept in memory is written at once, for all else somebody has to wait. */
	private RepositoryMemory memory(Occasion occasion, MemorySettings memory) {
		return (this.kept != null && memory.store() == Store.REPOSITORY)
				? new RepositoryMemory(occasion, this.kept, memory, Aside.scheduler(), this.lacks)
				: new RepositoryMemory(occasion, this.recent, memory, Schedulers.immediate(), this.lacks);
	}

}

package com.ethora.bot.ai.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.messages.Message;

/**
 * Keeps talks in memory, and forgets those that were silent for the longest time. Safe
 * for use by any thread.
 */
public final class RecentTalks implements ChatMemoryRepository {

	private static final boolean BY_ACCESS = true;

	private final Map<String, List<Message>> talks;

	/**
	 * Create a memory.
	 * @param most how many talks are remembered
	 */
	public RecentTalks(int most) {
		this.talks = new LinkedHashMap<>(16, 0.75f, BY_ACCESS) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, List<Message>> eldest) {
				return size() > most;
			}

		};
	}

	@Override
	public synchronized List<String> findConversationIds() {
		return List.copyOf(this.talks.keySet());
	}

	@Override
	public synchronized List<Message> findByConversationId(String conversationId) {
		return this.talks.getOrDefault(conversationId, List.of());
	}

	@Override
	public synchronized void saveAll(String conversationId, List<Message> messages) {
		this.talks.put(conversationId, List.copyOf(messages));
	}

	@Override
	public synchronized void deleteByConversationId(String conversationId) {
		this.talks.remove(conversationId);
	}

}

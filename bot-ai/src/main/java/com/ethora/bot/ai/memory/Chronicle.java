package com.ethora.bot.ai.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.messages.Message;

/**
 * Keeps talks in a repository, which can only read and write a talk as a whole: so who
 * writes to a talk waits for whoever else does. Safe for use by any thread.
 */
final class Chronicle {

	/** More talks than this are hardly ever written at once. */
	private static final int LOCKS = 256;

	private final ChatMemoryRepository repository;

	private final ToIntFunction<String> tokens;

	private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

	Chronicle(ChatMemoryRepository repository, ToIntFunction<String> tokens) {
		this.repository = repository;
		this.tokens = tokens;
	}

	/**
	 * What was said before a question, without what came of it if it was asked before.
	 */
	List<Message> before(String talk, Chapter.Key question, MemorySettings settings) {
		List<Chapter> chapters = Shorthand.read(this.repository.findByConversationId(id(talk)))
			.stream()
			.filter((chapter) -> !chapter.repeats(question))
			.toList();
		return newest(chapters, settings).stream().flatMap((chapter) -> chapter.messages().stream()).toList();
	}

	/** Write down what came of a question, in place of what came of it before. */
	void add(String talk, Chapter chapter, MemorySettings settings) {
		String id = id(talk);
		Lock lock = this.locks.get(Math.floorMod(id.hashCode(), LOCKS));
		lock.lock();
		try {
			List<Chapter> chapters = new ArrayList<>(Shorthand.read(this.repository.findByConversationId(id)));
			Chapter written = (chapter.tokens(this.tokens) <= settings.tokens()) ? chapter : chapter.withoutTools();
			int known = known(chapters, chapter);
			if (known < 0) {
				chapters.add(written);
			}
			else {
				chapters.set(known, written);
			}
			this.repository.saveAll(id, Shorthand.write(newest(chapters, settings)));
		}
		finally {
			lock.unlock();
		}
	}

	private static int known(List<Chapter> chapters, Chapter chapter) {
		for (int i = 0; i < chapters.size(); i++) {
			if (chapter.key() != null && chapters.get(i).isOf(chapter.key())) {
				return i;
			}
		}
		return -1;
	}

	/** What is too long by itself keeps nothing else from being remembered. */
	private List<Chapter> newest(List<Chapter> chapters, MemorySettings settings) {
		Deque<Chapter> kept = new ArrayDeque<>();
		int messages = 0;
		long words = 0;
		for (int i = chapters.size() - 1; i >= 0; i--) {
			Chapter chapter = chapters.get(i);
			int tokens = chapter.tokens(this.tokens);
			if (tokens > settings.tokens()) {
				continue;
			}
			messages += chapter.messages().size();
			words += tokens;
			if (messages > settings.messages() || words > settings.tokens()) {
				break;
			}
			kept.addFirst(chapter);
		}
		return List.copyOf(kept);
	}

	/**
	 * Repositories of tables have room for 36 characters, and addresses of rooms and
	 * people are nobody's business there.
	 */
	static String id(String talk) {
		try {
			ByteBuffer digest = ByteBuffer
				.wrap(MessageDigest.getInstance("SHA-256").digest(talk.getBytes(StandardCharsets.UTF_8)));
			return new UUID(digest.getLong(), digest.getLong()).toString();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}

package com.ethora.bot.contract.memory;

import java.util.List;
import java.util.Objects;

import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.RedisClient;

import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Keeps talks as lists of Redis, and no more of each message than its type and its text.
 */
final class RedisRepository implements ChatMemoryRepository, AutoCloseable {

	private static final String TALKS = "talks";

	private final RedisClient redis;

	RedisRepository(String url) {
		this.redis = RedisClient.create(url);
	}

	@Override
	public List<String> findConversationIds() {
		return List.copyOf(this.redis.smembers(TALKS));
	}

	@Override
	public List<Message> findByConversationId(String talk) {
		return this.redis.lrange(key(talk), 0, -1).stream().map(RedisRepository::message).toList();
	}

	@Override
	public void saveAll(String talk, List<Message> messages) {
		try (AbstractTransaction whole = this.redis.multi()) {
			whole.del(key(talk));
			whole.sadd(TALKS, talk);
			messages.forEach((message) -> whole.rpush(key(talk), line(message)));
			whole.exec();
		}
	}

	@Override
	public void deleteByConversationId(String talk) {
		this.redis.del(key(talk));
		this.redis.srem(TALKS, talk);
	}

	private static String key(String talk) {
		return "talk:" + talk;
	}

	private static String line(Message message) {
		return message.getMessageType() + ":" + Objects.requireNonNullElse(message.getText(), "");
	}

	private static Message message(String line) {
		int end = line.indexOf(':');
		String text = line.substring(end + 1);
		return switch (MessageType.valueOf(line.substring(0, end))) {
			case USER -> new UserMessage(text);
			case ASSISTANT -> new AssistantMessage(text);
			case SYSTEM -> new SystemMessage(text);
			case TOOL -> throw new IllegalStateException("Tools are kept as texts of the system");
		};
	}

	@Override
	public void close() {
		this.redis.close();
	}

}

package com.ethora.bot.boot;

import com.ethora.bot.conversation.ConversationCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Has Jackson make JSON of records and of all else that it knows. Loaded only where there
 * is Jackson.
 *
 * @param mapper the mapper of the application
 */
record JacksonConversationCodec(JsonMapper mapper) implements ConversationCodec {

	static ConversationCodec find(ListableBeanFactory beans) {
		return new JacksonConversationCodec(
				beans.getBeanProvider(JsonMapper.class).getIfUnique(() -> JsonMapper.builder().build()));
	}

	@Override
	public String write(Object value) {
		try {
			return this.mapper.writeValueAsString(value);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("%s cannot be remembered".formatted(value.getClass().getName()), ex);
		}
	}

	@Override
	public <T> T read(String json, Class<T> type) {
		return this.mapper.readValue(json, type);
	}

}

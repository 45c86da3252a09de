package com.ethora.bot.conversation;

import java.util.Optional;
import java.util.function.UnaryOperator;

import com.ethora.bot.Conversation;

/**
 * What is remembered in one scope.
 *
 * @param memory where it is kept
 * @param place where the conversation is
 * @param scope what of that counts
 */
record StoredConversation(Memory memory, Place place, Scope scope) implements Conversation {

	@Override
	public <T> Optional<T> get(Key<T> key) {
		return this.memory.get(at(key), key);
	}

	@Override
	public <T> void put(Key<T> key, T value) {
		this.memory.put(at(key), key, value);
	}

	@Override
	public <T> T update(Key<T> key, T initial, UnaryOperator<T> change) {
		return this.memory.update(at(key), key, initial, change);
	}

	@Override
	public void remove(Key<?> key) {
		this.memory.remove(at(key));
	}

	@Override
	public Conversation in(Scope scope) {
		return new StoredConversation(this.memory, this.place, scope);
	}

	private String at(Key<?> key) {
		return this.place.key(this.scope, key);
	}

}

package com.ethora.bot.cluster;

import com.ethora.bot.conversation.ConversationStore;
import org.jspecify.annotations.Nullable;

import org.springframework.integration.metadata.ConcurrentMetadataStore;

/**
 * Keeps what is remembered of conversations in a metadata store of Spring Integration.
 * Several processes may use one store. What nobody asks for any more stays there until
 * the store forgets it: metadata stores know no expiry of their own.
 */
public final class MetadataConversationStore implements ConversationStore {

	/** What keys begin with unless something else is asked for. */
	public static final String PREFIX = "ethora.bot.conversation:";

	private final ConcurrentMetadataStore store;

	private final String prefix;

	/**
	 * Create a store.
	 * @param store where to keep texts
	 */
	public MetadataConversationStore(ConcurrentMetadataStore store) {
		this(store, PREFIX);
	}

	/**
	 * Create a store whose keys begin in a way of one's own.
	 * @param store where to keep texts
	 * @param prefix what keys begin with
	 */
	public MetadataConversationStore(ConcurrentMetadataStore store, String prefix) {
		this.store = store;
		this.prefix = prefix;
	}

	@Override
	public @Nullable String get(String key) {
		return this.store.get(this.prefix + key);
	}

	@Override
	public void put(String key, String text) {
		this.store.put(this.prefix + key, text);
	}

	@Override
	public boolean putIfAbsent(String key, String text) {
		return this.store.putIfAbsent(this.prefix + key, text) == null;
	}

	@Override
	public boolean replace(String key, String old, String text) {
		return this.store.replace(this.prefix + key, old, text);
	}

	@Override
	public void remove(String key) {
		this.store.remove(this.prefix + key);
	}

}

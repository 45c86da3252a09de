package com.ethora.bot.cluster;

import org.junit.jupiter.api.Test;

import org.springframework.integration.metadata.SimpleMetadataStore;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataConversationStoreTests {

	private final SimpleMetadataStore shared = new SimpleMetadataStore();

	private final MetadataConversationStore first = new MetadataConversationStore(this.shared);

	private final MetadataConversationStore second = new MetadataConversationStore(this.shared);

	@Test
	void whatOneProcessKeepsAnotherFinds() {
		this.first.put("key", "text");

		assertThat(this.second.get("key")).isEqualTo("text");
		this.second.remove("key");
		assertThat(this.first.get("key")).isNull();
	}

	@Test
	void ofTwoWhoBeginOneSucceeds() {
		assertThat(this.first.putIfAbsent("key", "one")).isTrue();
		assertThat(this.second.putIfAbsent("key", "two")).isFalse();
		assertThat(this.first.get("key")).isEqualTo("one");
	}

	@Test
	void whoHasNotSeenAChangeDoesNotWriteOverIt() {
		this.first.put("key", "one");

		assertThat(this.second.replace("key", "one", "two")).isTrue();
		assertThat(this.first.replace("key", "one", "three")).isFalse();
		assertThat(this.first.get("key")).isEqualTo("two");
	}

	@Test
	void keysAreTheirOwn() {
		this.first.put("key", "text");

		assertThat(this.shared.get("ethora.bot.conversation:key")).isEqualTo("text");
		assertThat(new MetadataConversationStore(this.shared, "other:").get("key")).isNull();
	}

}

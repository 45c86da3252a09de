package com.ethora.bot.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for what an editor knows about our properties.
 */
class ConfigurationMetadataTests {

	@Test
	void everyPropertyIsKnownWithADescription() throws IOException {
		List<JsonNode> properties = properties();

		assertThat(properties).extracting(ConfigurationMetadataTests::name)
			.contains("ethora.bot.enabled", "ethora.bot.jid", "ethora.bot.password", "ethora.bot.rooms",
					"ethora.bot.server.uri", "ethora.bot.server.domain", "ethora.bot.server.conference-domain",
					"ethora.bot.server.sub-protocols", "ethora.bot.server.mechanisms", "ethora.bot.server.resource",
					"ethora.bot.server.allow-plaintext", "ethora.bot.server.ssl-bundle",
					"ethora.bot.server.connect-timeout", "ethora.bot.server.keep-alive", "ethora.bot.identity.name",
					"ethora.bot.identity.photo", "ethora.bot.identity.aliases", "ethora.bot.reconnect.initial-delay",
					"ethora.bot.reconnect.max-attempts", "ethora.bot.handlers.order",
					"ethora.bot.handlers.drain-timeout", "ethora.bot.handlers.command-prefixes",
					"ethora.bot.outbox.rate", "ethora.bot.outbox.max-length", "ethora.bot.manners.typing",
					"ethora.bot.manners.pause", "ethora.bot.manners.introduce", "ethora.bot.manners.begin",
					"ethora.bot.manners.obey", "ethora.bot.manners.invitations.accept",
					"ethora.bot.manners.invitations.max-rooms", "ethora.bot.manners.invitations.greeting",
					"ethora.bot.manners.crowded.thread", "ethora.bot.manners.crowded.messages",
					"ethora.bot.manners.crowded.within", "ethora.bot.manners.greet.text",
					"ethora.bot.manners.greet.again", "ethora.bot.manners.bots.hear", "ethora.bot.identity.born",
					"ethora.bot.presence.show", "ethora.bot.presence.status", "ethora.bot.presence.priority",
					"ethora.bot.presence.visible-to", "ethora.bot.admins", "ethora.bot.requests.time-limit",
					"ethora.bot.requests.concurrency", "ethora.bot.requests.tell-operating-system",
					"ethora.bot.startup-policy", "ethora.bots", "ethora.sandbox.enabled", "ethora.sandbox.port",
					"ethora.sandbox.users", "ethora.api.url", "ethora.api.app", "ethora.api.app-token",
					"ethora.api.email", "ethora.api.password", "ethora.api.client-token", "ethora.api.uploads",
					"ethora.bot.files.private-addresses", "ethora.bot.files.time-limit");
		assertThat(properties).allSatisfy((property) -> assertThat(property.path("description").asString(""))
			.as("description of %s", name(property))
			.isNotBlank()
			.endsWith("."));
	}

	@Test
	void defaultsAreKnown() throws IOException {
		assertThat(properties())
			.extracting(ConfigurationMetadataTests::name, (property) -> property.path("defaultValue").asString(""))
			.contains(tuple("ethora.bot.outbox.rate", "10/s"), tuple("ethora.bot.startup-policy", "background"),
					tuple("ethora.bot.reconnect.max-delay", "60s"), tuple("ethora.sandbox.port", "5280"));
	}

	private static List<JsonNode> properties() throws IOException {
		try (InputStream metadata = new ClassPathResource("META-INF/spring-configuration-metadata.json",
				BotProperties.class.getClassLoader())
			.getInputStream()) {
			return new JsonMapper().readTree(metadata)
				.get("properties")
				.valueStream()
				.filter((property) -> name(property).startsWith("ethora."))
				.toList();
		}
	}

	private static String name(JsonNode property) {
		return property.get("name").asString();
	}

}

package com.ethora.bot.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an assistant knows from documents.
 *
 * @param sources Files, folders, patterns and addresses of pages to read: as in
 * classpath:docs/, file:/srv/docs/**&#47;*.md or https://example.com/faq.
 * @param wholeStore Whether to look in all that the application's VectorStore has, and
 * not only in what was read from the sources.
 * @param passages Number of passages a model is shown at most for one question.
 * @param threshold How much a passage has to have to do with the question, from 0 to 1.
 * @param heading What stands over the sources of an answer.
 * @param storeFile File in which passages are kept from one start to the next. With a
 * VectorStore bean, only which documents it has.
 * @param refresh How often to look whether documents have changed. At the start only if
 * 0.
 * @param passageTokens Length of a passage, in tokens.
 * @param maxSize Size a document has at most.
 * @param maxSources Number of documents at most in one folder or for one pattern.
 * @param maxPassages Number of passages at most of all documents together.
 * @param timeLimit Time that one page may take.
 * @param privateAddresses Whether pages may be read from this machine and from private
 * networks.
 */
public record AssistantKnowledgeProperties(@DefaultValue List<String> sources,
		@DefaultValue("false") boolean wholeStore, @DefaultValue("4") int passages,
		@DefaultValue("0.3") double threshold, @DefaultValue("Sources") String heading,
		@DefaultValue("ethora-knowledge.json") Path storeFile, @DefaultValue("0s") Duration refresh,
		@DefaultValue("400") int passageTokens, @DefaultValue("1MB") DataSize maxSize,
		@DefaultValue("1000") int maxSources, @DefaultValue("20000") int maxPassages,
		@DefaultValue("30s") Duration timeLimit, @DefaultValue("false") boolean privateAddresses) {

	private static final DataSize LARGEST = DataSize.ofMegabytes(100);

	public AssistantKnowledgeProperties {
		sources = sources.stream().map(String::strip).filter((source) -> !source.isEmpty()).toList();
		BotProperties.check(passages > 0, "'assistant.knowledge.passages' must be positive, but was %s", passages);
		BotProperties.check(threshold >= 0 && threshold <= 1,
				"'assistant.knowledge.threshold' must be between 0 and 1, but was %s", threshold);
		BotProperties.check(!refresh.isNegative(), "'assistant.knowledge.refresh' must not be negative, but was %s",
				refresh);
		BotProperties.check(passageTokens > 0 && maxSources > 0 && maxPassages > 0,
				"'assistant.knowledge.passage-tokens', 'max-sources' and 'max-passages' must be positive");
		BotProperties.check(maxSize.toBytes() > 0 && maxSize.compareTo(LARGEST) <= 0,
				"'assistant.knowledge.max-size' must be between 1B and %s, but was %s", LARGEST, maxSize);
		BotProperties.check(timeLimit.compareTo(Duration.ZERO) > 0,
				"'assistant.knowledge.time-limit' must be positive, but was %s", timeLimit);
	}

	/**
	 * Return whether there is anything to know.
	 * @return whether there is
	 */
	public boolean wanted() {
		return this.wholeStore || !this.sources.isEmpty();
	}

	/**
	 * Return whether bots can share what they have read.
	 * @param other what another bot is to know
	 * @return whether both are kept in the same way
	 */
	public boolean sharesWith(AssistantKnowledgeProperties other) {
		return kept().equals(other.kept());
	}

	private List<Object> kept() {
		return List.of(this.storeFile, this.refresh, this.passageTokens, this.maxSize, this.maxSources,
				this.maxPassages, this.timeLimit, this.privateAddresses);
	}

}

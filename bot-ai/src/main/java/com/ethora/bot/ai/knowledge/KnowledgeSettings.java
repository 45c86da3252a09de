package com.ethora.bot.ai.knowledge;

import java.util.List;

/**
 * What one assistant knows.
 *
 * @param places where its documents are: files, folders and patterns as Spring names
 * resources, and addresses of pages
 * @param everything whether it looks in all that the store has, whoever put it there
 * @param passages how many passages a model is shown at most
 * @param threshold how much a passage has to have to do with the question, from 0 to 1
 * @param heading what stands over the sources of an answer
 */
public record KnowledgeSettings(List<String> places, boolean everything, int passages, double threshold,
		String heading) {

	public KnowledgeSettings {
		places = List.copyOf(places);
	}

}

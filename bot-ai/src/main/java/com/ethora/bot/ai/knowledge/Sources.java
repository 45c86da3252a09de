package com.ethora.bot.ai.knowledge;

import java.io.IOException;
import java.util.List;

/**
 * Finds documents.
 */
interface Sources {

	/**
	 * Find the documents of a place.
	 * @param place the place
	 * @return its documents
	 * @throws IOException when the place cannot be looked at
	 */
	List<Source> find(String place) throws IOException;

}

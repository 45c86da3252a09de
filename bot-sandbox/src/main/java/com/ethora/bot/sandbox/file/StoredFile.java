package com.ethora.bot.sandbox.file;

import org.jspecify.annotations.Nullable;

/**
 * A file.
 *
 * @param id what nobody can guess
 * @param name its name
 * @param type its content type
 * @param bytes what is in it
 * @param room the room whose members alone may read it, absent for everybody who knows
 * the id
 */
public record StoredFile(String id, String name, String type, byte[] bytes, @Nullable String room) {

	/**
	 * The name as part of an address.
	 * @return the name without what has a meaning there
	 */
	public String safeName() {
		String safe = this.name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "_");
		return safe.isEmpty() ? "file" : safe;
	}

}

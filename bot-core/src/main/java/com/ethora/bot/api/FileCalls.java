package com.ethora.bot.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What an account that is logged in can call about files.
 */
@HttpExchange(contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
public interface FileCalls {

	/**
	 * Have a file kept.
	 * @param files the file, with its name and its type
	 * @return what is kept
	 */
	@PostExchange("/v1/files/")
	Kept keep(@RequestPart HttpEntity<Resource> files);

	/**
	 * Have a file kept, by the newer version of the API.
	 * @param files the file, with its name and its type
	 * @return what is kept
	 */
	@PostExchange("/v2/files")
	Kept keepNewly(@RequestPart HttpEntity<Resource> files);

	/**
	 * Have a file kept for the people of one room.
	 * @param files the file, with its name and its type
	 * @param chatName the name of the room
	 * @return what is kept
	 */
	@PostExchange("/v2/files/secure")
	Kept keepSecurely(@RequestPart HttpEntity<Resource> files, @RequestPart String chatName);

	/**
	 * Files that are kept.
	 *
	 * @param results the files
	 */
	record Kept(@Nullable List<KeptFile> results) {
	}

	/**
	 * A file that is kept.
	 *
	 * @param id the id of it
	 * @param filename the name it has where it is kept
	 * @param originalname the name it had before
	 * @param location its address
	 * @param locationPreview the address of a small picture of it
	 * @param mimetype its type
	 * @param size how many bytes it has
	 * @param duration how long it plays
	 * @param waveForm how loud it is over time
	 * @param createdAt since when it is kept
	 * @param updatedAt when it was changed
	 * @param expiresAt when it will be deleted
	 * @param isVisible whether it is to be shown
	 * @param isPrivate whether only some may see it
	 * @param ownerKey the key of its owner
	 * @param userId the account it belongs to
	 */
	record KeptFile(@JsonProperty("_id") @Nullable String id, @Nullable String filename, @Nullable String originalname,
			@Nullable String location, @Nullable String locationPreview, @Nullable String mimetype,
			@Nullable String size, @Nullable String duration, @Nullable String waveForm, @Nullable String createdAt,
			@Nullable String updatedAt, @Nullable String expiresAt, @Nullable String isVisible,
			@Nullable String isPrivate, @Nullable String ownerKey, @Nullable String userId) {

		/** Without the addresses: who knows them may be able to read the file. */
		@Override
		public String toString() {
			return "KeptFile[id=%s]".formatted(this.id);
		}

	}

}

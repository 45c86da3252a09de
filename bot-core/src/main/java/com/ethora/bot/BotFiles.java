package com.ethora.bot;

import java.util.concurrent.CompletableFuture;

/**
 * The files of a bot: what it sends is uploaded first, what others sent can be
 * downloaded. Safe for use by any thread; nothing here waits for the network.
 */
public interface BotFiles {

	/**
	 * Upload a file to Ethora's backend if the bot has one, else where the chat server
	 * keeps files (XEP-0363).
	 * @param file the file
	 * @return what to put into a reply, or failed with an
	 * {@link UnsupportedFeatureException} when neither keeps files, and with another
	 * {@link BotException} otherwise
	 */
	CompletableFuture<Attachment> upload(FileContent file);

	/**
	 * Upload a file for the people of one room, and nobody else where the backend can see
	 * to that.
	 * @param room the address of the room
	 * @param file the file
	 * @return what to put into a reply, or failed as the other upload
	 */
	CompletableFuture<Attachment> upload(Jid room, FileContent file);

	/**
	 * Download a file. Its address was said by somebody, so it is read by HTTP only, from
	 * public addresses only unless configured otherwise, and the bot shows who it is to
	 * nobody but its own backend.
	 * @param file the file
	 * @param limit how many bytes it may have at most
	 * @return the file, or failed with a {@link BotException}
	 */
	CompletableFuture<FileContent> download(Attachment file, long limit);

}

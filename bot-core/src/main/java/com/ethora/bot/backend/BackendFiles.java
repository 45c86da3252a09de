package com.ethora.bot.backend;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Attachment;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

/**
 * What Ethora's backend does about files.
 */
public interface BackendFiles {

	/**
	 * Keep a file.
	 * @param room the room whose people alone may read it, absent for everybody who knows
	 * its address
	 * @param file the file
	 * @return what messages say to refer to it
	 */
	CompletableFuture<Attachment> upload(@Nullable Jid room, FileContent file);

	/**
	 * Return whether an address is that of a file which this backend keeps.
	 * @param location the address
	 * @return whether it is
	 */
	boolean keeps(URI location);

	/**
	 * Return what to show to read a file that this backend keeps.
	 * @param location the address of the file
	 * @return the value of the header {@code Authorization}; empty for all files that are
	 * kept elsewhere, so that no other host is told
	 */
	CompletableFuture<Optional<String>> authorization(URI location);

}

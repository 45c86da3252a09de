package com.ethora.bot.wire;

import java.net.URI;
import java.util.Map;

/**
 * A place for one file.
 *
 * @param put where to put it, by HTTP
 * @param headers what to say with it; who knows that may put a file there
 * @param get where it can be had from then on
 */
public record UploadSlot(URI put, Map<String, String> headers, URI get) {

	public UploadSlot {
		headers = Map.copyOf(headers);
	}

	/** Without addresses and headers: they let their bearer in. */
	@Override
	public String toString() {
		return "UploadSlot[host=%s]".formatted(this.put.getHost());
	}

}

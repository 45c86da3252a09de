package com.ethora.bot.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * An answer that ends when it is too long for anything the API has to say.
 */
final class LimitedResponse implements ClientHttpResponse {

	private static final long LIMIT = 8 * 1024 * 1024;

	private final ClientHttpResponse response;

	private @Nullable InputStream body;

	LimitedResponse(ClientHttpResponse response) {
		this.response = response;
	}

	@Override
	public HttpStatusCode getStatusCode() throws IOException {
		return this.response.getStatusCode();
	}

	@Override
	public String getStatusText() throws IOException {
		return this.response.getStatusText();
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.response.getHeaders();
	}

	@Override
	public InputStream getBody() throws IOException {
		if (this.body == null) {
			this.body = new Limited(this.response.getBody());
		}
		return this.body;
	}

	@Override
	public void close() {
		this.response.close();
	}

	private static final class Limited extends FilterInputStream {

		private long count;

		private Limited(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			return counted(super.read(), 1);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			return counted(read, read);
		}

		private int counted(int result, int bytes) throws IOException {
			this.count += (result < 0) ? 0 : bytes;
			if (this.count > LIMIT) {
				throw new IOException("The answer is too long");
			}
			return result;
		}

	}

}

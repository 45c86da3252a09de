package com.ethora.bot.api;

import java.io.IOException;

import com.ethora.bot.backend.BackendException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Calls with the token of an account. When that is refused the call is made again with a
 * new one, and once more after another login.
 */
final class TokenRenewal implements ClientHttpRequestInterceptor {

	private final ApiSession session;

	TokenRenewal(ApiSession session) {
		this.session = session;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		String token = this.session.token();
		try {
			return execute(token, request, body, execution);
		}
		catch (BackendException ex) {
			checkRefused(ex);
		}
		String renewed = this.session.renewed(token);
		try {
			return execute(renewed, request, body, execution);
		}
		catch (BackendException ex) {
			checkRefused(ex);
		}
		return execute(this.session.loggedInAgain(renewed), request, body, execution);
	}

	private static ClientHttpResponse execute(String token, HttpRequest request, byte[] body,
			ClientHttpRequestExecution execution) throws IOException {
		request.getHeaders().set(HttpHeaders.AUTHORIZATION, token);
		return execution.execute(request, body);
	}

	private static void checkRefused(BackendException ex) {
		if (ex.status() != HttpStatus.UNAUTHORIZED.value()) {
			throw ex;
		}
	}

}

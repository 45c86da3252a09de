package com.ethora.bot.api;

import java.io.IOException;

import com.ethora.bot.backend.BackendException;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Turns whatever is no success into the one exception that tells no secret. Redirects are
 * none either: a token is for nobody else.
 */
final class CallFailures implements ClientHttpRequestInterceptor {

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
		String call = "%s %s".formatted(request.getMethod(), request.getURI().getPath());
		try {
			ClientHttpResponse response = execution.execute(request, body);
			int status = response.getStatusCode().value();
			if (status / 100 == 2) {
				return new LimitedResponse(response);
			}
			response.close();
			throw new BackendException(call, status);
		}
		catch (IOException ex) {
			// What it says may hold more of the address.
			throw new BackendException(call, "not reached: " + ex.getClass().getSimpleName(), null);
		}
	}

}

package com.ethora.bot.engine;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.backend.Backend;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.ChatLogin;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class BackendCredentialsTests {

	private static final Jid ACCOUNT = Jid.parse("a1_bot@chat.test");

	private final Backend backend = mock(Backend.class);

	private final BackendCredentials credentials = new BackendCredentials(this.backend, ACCOUNT);

	@Test
	void areAnotherPasswordEachTime() {
		given(this.backend.chatLogin()).willReturn(CompletableFuture.completedFuture(new ChatLogin("a1_bot", "one")),
				CompletableFuture.completedFuture(new ChatLogin("a1_bot", "two")));

		assertThat(this.credentials.get()).isEqualTo(new Credentials(ACCOUNT, "one"));
		assertThat(this.credentials.get()).isEqualTo(new Credentials(ACCOUNT, "two"));
		assertThat(this.credentials.renewable()).isTrue();
	}

	@Test
	void areNotThoseOfSomebodyElse() {
		given(this.backend.chatLogin())
			.willReturn(CompletableFuture.completedFuture(new ChatLogin("a1_other", "secret")));

		assertFails(LinkFailure.Kind.CREDENTIALS, "a1_other");
	}

	@Test
	void sayWhetherItIsOfUseToTryAgain() {
		given(this.backend.chatLogin()).willReturn(failed(401), failed(503));

		assertFails(LinkFailure.Kind.CREDENTIALS, "POST /login: status 401");
		assertFails(LinkFailure.Kind.UNREACHABLE, "POST /login: status 503");
	}

	private static CompletableFuture<ChatLogin> failed(int status) {
		return CompletableFuture.failedFuture(new BackendException("POST /login", status));
	}

	private void assertFails(LinkFailure.Kind kind, String message) {
		assertThatExceptionOfType(LinkException.class).isThrownBy(this.credentials::get)
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.failure().kind()).isEqualTo(kind));
	}

}

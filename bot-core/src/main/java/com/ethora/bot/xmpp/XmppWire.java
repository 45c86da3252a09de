package com.ethora.bot.xmpp;

import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.function.Function;

import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Wire;

/**
 * The wire to one chat server over XMPP. Safe for use by any thread.
 */
public final class XmppWire implements Wire {

	private final XmppSettings settings;

	private final XmppConfiguration configuration;

	private final Function<ChannelListener, Channel> channels;

	private final InstantSource clock;

	public XmppWire(XmppSettings settings) {
		this(settings, InstantSource.system());
	}

	public XmppWire(XmppSettings settings, InstantSource clock) {
		this.settings = settings;
		this.configuration = XmppConfiguration.of(settings);
		this.channels = channels(settings);
		this.clock = clock;
	}

	@Override
	public Link connect(CredentialsSupplier credentials, LinkListener listener) {
		XmppLink link = new XmppLink(this.settings, this.configuration, this.channels, this.clock, listener);
		link.start(credentials);
		return link;
	}

	private static Function<ChannelListener, Channel> channels(XmppSettings settings) {
		if (!settings.webSocket()) {
			return (listener) -> new TcpChannel(settings, listener);
		}
		HttpClient client = httpClient(settings);
		return (listener) -> new WebSocketChannel(client, settings, listener);
	}

	private static HttpClient httpClient(XmppSettings settings) {
		HttpClient.Builder builder = HttpClient.newBuilder().executor(WireThreads.POOL);
		if (settings.sslContext() != null) {
			builder.sslContext(settings.sslContext());
		}
		return builder.build();
	}

}

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

	private final EncryptedRooms encryptedRooms = new EncryptedRooms();

	/**
	 * Create a wire with the system's clock.
	 * @param settings where the server is and how to speak to it
	 */
	public XmppWire(XmppSettings settings) {
		this(settings, InstantSource.system());
	}

	/**
	 * Create a wire.
	 * @param settings where the server is and how to speak to it
	 * @param clock for messages that do not say when they were sent
	 */
	public XmppWire(XmppSettings settings, InstantSource clock) {
		this.settings = settings;
		this.configuration = XmppConfiguration.of(settings);
		this.channels = channels(settings);
		this.clock = clock;
	}

	@Override
	public Link connect(CredentialsSupplier credentials, LinkListener listener) {
		XmppLink link = new XmppLink(this.settings, this.configuration, this.channels, this.clock, this.encryptedRooms,
				listener);
		link.start(credentials);
		return link;
	}

	private static Function<ChannelListener, Channel> channels(XmppSettings settings) {
		if (settings.webSocket()) {
			return (listener) -> new WebSocketChannel(settings, listener);
		}
		if (settings.tcp()) {
			return (listener) -> new TcpChannel(settings, listener);
		}
		HttpClient http = BoshChannel.client(settings);
		return (listener) -> new BoshChannel(settings, http, listener);
	}

}

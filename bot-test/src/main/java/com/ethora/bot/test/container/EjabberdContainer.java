package com.ethora.bot.test.container;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;
import com.github.dockerjava.api.command.InspectContainerResponse;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * ejabberd set up as Ethora sets up its own: rooms are archived, persistent and not
 * anonymous. With {@code @ServiceConnection} bots connect to it, each with an account of
 * its own.
 */
public final class EjabberdContainer extends GenericContainer<EjabberdContainer> {

	/** The official image. */
	public static final DockerImageName IMAGE = DockerImageName.parse("ghcr.io/processone/ejabberd:25.03");

	static final int WEBSOCKET = 5280;

	static final int XMPP = 5222;

	private static final String DOMAIN = "localhost";

	private static final String CONFERENCES = "conference." + DOMAIN;

	private static final String FIRST = "bot";

	private static final String FOLDER = "/etc/ethora/";

	private static final int READABLE = 0644;

	private final Map<String, String> passwords = new ConcurrentHashMap<>();

	private List<String> rooms = List.of("lobby");

	public EjabberdContainer() {
		this(IMAGE);
	}

	/**
	 * Create a container of an image of one's own.
	 * @param image an image that has {@code ejabberdctl}
	 */
	public EjabberdContainer(DockerImageName image) {
		super(image);
		String password = UUID.randomUUID().toString();
		this.passwords.put(FIRST, password);
		withExposedPorts(WEBSOCKET, XMPP);
		withCopyFileToContainer(ours("ejabberd.yml"), FOLDER + "ejabberd.yml");
		withCopyFileToContainer(ours("start"), FOLDER + "start");
		withEnv("EJABBERD_CONFIG_PATH", FOLDER + "ejabberd.yml");
		withEnv("EJABBERD_LOG_PATH", "/tmp/ejabberd.log");
		withEnv("BOT_NAME", FIRST);
		withEnv("BOT_PASSWORD", password);
		withEnv("ROOM", this.rooms.get(0));
		withCreateContainerCmdModifier((command) -> command.withEntrypoint("/bin/sh", FOLDER + "start").withCmd());
		waitingFor(Wait.forLogMessage(".*ejabberd is ready.*", 1));
	}

	private static MountableFile ours(String name) {
		return MountableFile.forClasspathResource("com/ethora/bot/test/container/" + name, READABLE);
	}

	/**
	 * Have these rooms, in which bots are that are told none.
	 * @param names names of rooms, at least one
	 * @return this container
	 */
	public EjabberdContainer withRooms(String... names) {
		if (names.length == 0) {
			throw new IllegalArgumentException("'names' must not be empty");
		}
		this.rooms = List.of(names);
		return withEnv("ROOM", names[0]);
	}

	@Override
	protected void containerIsStarted(InspectContainerResponse info, boolean reused) {
		this.rooms.stream().skip(1).forEach((room) -> ejabberdctl("create_room", room, CONFERENCES, DOMAIN));
	}

	/**
	 * Return where clients connect to.
	 * @return the address of the WebSocket
	 */
	public URI uri() {
		return URI.create("ws://%s:%d/ws".formatted(getHost(), getMappedPort(WEBSOCKET)));
	}

	/**
	 * Return the domain of accounts.
	 * @return the domain
	 */
	public String domain() {
		return DOMAIN;
	}

	/**
	 * Return the rooms there are from the start.
	 * @return their names
	 */
	public List<String> rooms() {
		return this.rooms;
	}

	/**
	 * Make an account.
	 * @param name its name
	 * @param password its password
	 * @return this container
	 */
	public EjabberdContainer register(String name, String password) {
		ejabberdctl("register", name, DOMAIN, password);
		this.passwords.put(name, password);
		return this;
	}

	/**
	 * Return what somebody logs in with, whose account is made if there is none.
	 * @param name the name of the account
	 * @return the credentials
	 */
	public synchronized Credentials credentials(String name) {
		String password = this.passwords.get(name);
		if (password == null) {
			password = UUID.randomUUID().toString();
			register(name, password);
		}
		return new Credentials(new Jid(name, DOMAIN, null), password);
	}

	private void ejabberdctl(String... command) {
		String[] line = new String[command.length + 1];
		line[0] = "ejabberdctl";
		System.arraycopy(command, 0, line, 1, command.length);
		try {
			ExecResult result = execInContainer(line);
			if (result.getExitCode() != 0) {
				throw new IllegalStateException("'%s' failed in the container: %s%s".formatted(command[0],
						result.getStdout(), result.getStderr()));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("'%s' cannot be asked of the container".formatted(command[0]), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the container did '%s'".formatted(command[0]), ex);
		}
	}

}

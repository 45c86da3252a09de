package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.ethora.bot.time.Timeline;

/**
 * Workers of a process on whose threads a handler can stand still while simulated time
 * passes. Either the timeline runs or one of them, never two, so chance has no say in it.
 */
final class SimulatedWorkers implements Executor {

	private static final ExecutorService THREADS = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "simulated-worker");
		thread.setDaemon(true);
		return thread;
	});

	private final Timeline timeline;

	private final Supplier<Duration> slowness;

	private final Set<Worker> busy = new LinkedHashSet<>();

	private Worker running;

	/**
	 * Create workers.
	 * @param timeline the timeline of their process
	 * @param slowness how long each takes to begin
	 */
	SimulatedWorkers(Timeline timeline, Supplier<Duration> slowness) {
		this.timeline = timeline;
		this.slowness = slowness;
	}

	@Override
	public void execute(Runnable work) {
		this.timeline.schedule(this.slowness.get(), () -> new Worker().begin(work));
	}

	/** Stand still. For handlers only. */
	void pause(Duration time) {
		this.running.pause(time);
	}

	/** Stand still until something is there. For handlers only. */
	<T> T await(CompletableFuture<T> awaited) throws InterruptedException, ExecutionException {
		this.running.await(awaited);
		return awaited.get();
	}

	/** None of them goes on, wherever it stands, after the process has died. */
	void die() {
		List.copyOf(this.busy).forEach(Worker::die);
	}

	private final class Worker {

		private final Semaphore go = new Semaphore(0);

		private final Semaphore stand = new Semaphore(0);

		private boolean dead;

		void begin(Runnable work) {
			SimulatedWorkers.this.busy.add(this);
			THREADS.execute(() -> {
				this.go.acquireUninterruptibly();
				try {
					work.run();
				}
				catch (Exception ex) {
					checkAlive(ex);
				}
				finally {
					SimulatedWorkers.this.busy.remove(this);
					this.stand.release();
				}
			});
			goOn();
		}

		void pause(Duration time) {
			SimulatedWorkers.this.timeline.schedule(time, this::goOn);
			stand();
		}

		void await(CompletableFuture<?> awaited) {
			awaited.whenComplete((ignored, error) -> SimulatedWorkers.this.timeline.execute(this::goOn));
			stand();
		}

		private void stand() {
			this.stand.release();
			this.go.acquireUninterruptibly();
			if (this.dead) {
				throw SimulatedWorkers.<RuntimeException>unchecked(new InterruptedException("The process has died"));
			}
		}

		void die() {
			this.dead = true;
			goOn();
		}

		private void checkAlive(Exception ex) {
			if (!this.dead) {
				throw new IllegalStateException("A handler got past its turn", ex);
			}
		}

		private void goOn() {
			SimulatedWorkers.this.running = this;
			this.go.release();
			this.stand.acquireUninterruptibly();
		}

	}

	/** What dies with its process gets past those who catch what handlers throw. */
	@SuppressWarnings("unchecked")
	private static <E extends Exception> E unchecked(Exception ex) throws E {
		throw (E) ex;
	}

}

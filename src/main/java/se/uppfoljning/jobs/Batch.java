package se.uppfoljning.jobs;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch on the store's database, so that a job's progress and its effect are one
 * transaction. Wired by hand: nothing here needs an application context.
 */
final class Batch {
  /** Exception messages may quote what stood in a file; the batch tables keep none of it. */
  private static final int EXIT_MESSAGE_LENGTH = 20;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final TaskExecutorJobOperator operator;

  Batch(DataSource dataSource) {
    transactions = new JdbcTransactionManager(dataSource);
    try {
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(dataSource);
      factory.setTransactionManager(transactions);
      factory.setMaxVarCharLengthForExitMessage(EXIT_MESSAGE_LENGTH);
      factory.afterPropertiesSet();
      repository = factory.getObject();
      operator = new TaskExecutorJobOperator();
      operator.setJobRepository(repository);
      operator.setJobRegistry(new MapJobRegistry());
      operator.afterPropertiesSet();
    } catch (Exception wiring) {
      throw new IllegalStateException("Spring Batch could not be set up", wiring);
    }
  }

  JobRepository repository() {
    return repository;
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  /**
   * The parameters of the newest instance of a job if it did not complete: killed or failed. Only
   * the newest can be unfinished, since nothing new is started before it is finished. The caller
   * holds the run lock, so whoever ran it is dead.
   */
  Optional<JobParameters> unfinished(String jobName) {
    JobInstance newest = repository.getLastJobInstance(jobName);
    if (newest == null) {
      return Optional.empty();
    }
    Optional<JobExecution> last = repository.getJobExecutions(newest).stream().findFirst();
    if (last.isEmpty()) {
      repository.deleteJobInstance(newest); // killed before its first execution was recorded
      return unfinished(jobName);
    }
    BatchStatus status = last.get().getStatus();
    if (status == BatchStatus.COMPLETED) {
      return Optional.empty();
    }
    if (status != BatchStatus.FAILED) {
      operator.recover(last.get());
    }
    return Optional.of(last.get().getJobParameters());
  }

  /** How many instances of a job there have been: tells a new one from those before. */
  long instances(String jobName) {
    return repository.findJobInstances(jobName).size();
  }

  /**
   * Runs a job to its end, or goes on with an unfinished instance of the same parameters.
   *
   * @throws JobFailed when a step failed
   */
  void run(Job job, JobParameters parameters) {
    JobExecution execution;
    try {
      execution = operator.start(job, parameters);
    } catch (Exception refused) {
      throw new JobFailed(job.getName(), refused);
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      Throwable cause = execution.getAllFailureExceptions().stream()
          .findFirst()
          .orElseGet(() -> new IllegalStateException(execution.getStatus().toString()));
      throw new JobFailed(job.getName(), cause);
    }
  }
}

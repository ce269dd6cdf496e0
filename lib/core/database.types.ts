export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      ab_test_internals: {
        Row: {
          agency_id: string;
          baseline: number;
          client_id: string;
          created_by: string | null;
          decided_by: string | null;
          effect: number;
          hypothesis: string;
          test_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          baseline: number;
          client_id: string;
          created_by?: string | null;
          decided_by?: string | null;
          effect: number;
          hypothesis?: string;
          test_id: string;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          baseline?: number;
          client_id?: string;
          created_by?: string | null;
          decided_by?: string | null;
          effect?: number;
          hypothesis?: string;
          test_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'ab_test_internals_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'ab_test_internals_agency_id_decided_by_fkey';
            columns: ['agency_id', 'decided_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'ab_test_internals_client_id_test_id_fkey';
            columns: ['client_id', 'test_id'];
            isOneToOne: false;
            referencedRelation: 'crm_ab_tests';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      ab_test_variants: {
        Row: {
          agency_id: string;
          client_id: string;
          counted_at: string | null;
          counted_from: Database['public']['Enums']['count_source'] | null;
          created_at: string;
          description: string;
          id: string;
          klaviyo_name: string;
          label: string;
          position: number;
          recipients: number;
          shared_at: string | null;
          successes: number;
          test_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          counted_at?: string | null;
          counted_from?: Database['public']['Enums']['count_source'] | null;
          created_at?: string;
          description?: string;
          id?: string;
          klaviyo_name?: string;
          label: string;
          position: number;
          recipients?: number;
          shared_at?: string | null;
          successes?: number;
          test_id: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          counted_at?: string | null;
          counted_from?: Database['public']['Enums']['count_source'] | null;
          created_at?: string;
          description?: string;
          id?: string;
          klaviyo_name?: string;
          label?: string;
          position?: number;
          recipients?: number;
          shared_at?: string | null;
          successes?: number;
          test_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'ab_test_variants_client_id_test_id_fkey';
            columns: ['client_id', 'test_id'];
            isOneToOne: false;
            referencedRelation: 'crm_ab_tests';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      activity: {
        Row: {
          actor_id: string | null;
          agency_id: string;
          audience: Database['public']['Enums']['audience'];
          client_id: string | null;
          created_at: string;
          detail: NonNullable<Json>;
          id: number;
          subject_id: string;
          subject_kind: string;
          verb: string;
        };
        ComputedFields: never;
        Insert: {
          actor_id?: string | null;
          agency_id: string;
          audience?: Database['public']['Enums']['audience'];
          client_id?: string | null;
          created_at?: string;
          detail?: NonNullable<Json>;
          id?: never;
          subject_id: string;
          subject_kind: string;
          verb: string;
        };
        Update: {
          actor_id?: string | null;
          agency_id?: string;
          audience?: Database['public']['Enums']['audience'];
          client_id?: string | null;
          created_at?: string;
          detail?: NonNullable<Json>;
          id?: never;
          subject_id?: string;
          subject_kind?: string;
          verb?: string;
        };
        Relationships: [];
      };
      agencies: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          slug: string;
          time_zone: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          slug: string;
          time_zone?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          slug?: string;
          time_zone?: string;
        };
        Relationships: [];
      };
      annotation_events: {
        Row: {
          actor_id: string;
          agency_id: string;
          annotation_id: string;
          audience: Database['public']['Enums']['audience'];
          client_id: string;
          created_at: string;
          id: string;
          verdict: Database['public']['Enums']['annotation_verdict'];
          version: number;
        };
        ComputedFields: never;
        Insert: {
          actor_id: string;
          agency_id: string;
          annotation_id: string;
          audience: Database['public']['Enums']['audience'];
          client_id: string;
          created_at?: string;
          id?: string;
          verdict: Database['public']['Enums']['annotation_verdict'];
          version: number;
        };
        Update: {
          actor_id?: string;
          agency_id?: string;
          annotation_id?: string;
          audience?: Database['public']['Enums']['audience'];
          client_id?: string;
          created_at?: string;
          id?: string;
          verdict?: Database['public']['Enums']['annotation_verdict'];
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'annotation_events_agency_id_actor_id_fkey';
            columns: ['agency_id', 'actor_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'annotation_events_client_id_annotation_id_fkey';
            columns: ['client_id', 'annotation_id'];
            isOneToOne: false;
            referencedRelation: 'design_annotations';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      approval_contents: {
        Row: {
          agency_id: string;
          approval_id: string;
          client_id: string;
          content: NonNullable<Json>;
          created_at: string;
          read_permission: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          approval_id: string;
          client_id: string;
          content: NonNullable<Json>;
          created_at?: string;
          read_permission: string;
        };
        Update: {
          agency_id?: string;
          approval_id?: string;
          client_id?: string;
          content?: NonNullable<Json>;
          created_at?: string;
          read_permission?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'approval_contents_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_contents_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_contents_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_contents_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_email_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_contents_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'popup_approvals';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      approval_decisions: {
        Row: {
          address: string | null;
          agency_id: string;
          approval_id: string;
          by_link: boolean;
          client_id: string;
          content_hash: string;
          created_at: string;
          decision: Database['public']['Enums']['approval_status'];
          id: string;
          note: string;
          read_permission: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          agency_id: string;
          approval_id: string;
          by_link?: boolean;
          client_id: string;
          content_hash: string;
          created_at?: string;
          decision: Database['public']['Enums']['approval_status'];
          id?: string;
          note?: string;
          read_permission: string;
          user_id: string;
        };
        Update: {
          address?: string | null;
          agency_id?: string;
          approval_id?: string;
          by_link?: boolean;
          client_id?: string;
          content_hash?: string;
          created_at?: string;
          decision?: Database['public']['Enums']['approval_status'];
          id?: string;
          note?: string;
          read_permission?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'approval_decisions_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approval_decisions_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_decisions_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_decisions_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_decisions_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_email_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_decisions_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'popup_approvals';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      approval_delegations: {
        Row: {
          agency_id: string;
          approval_id: string;
          client_id: string;
          created_at: string;
          from_id: string;
          id: string;
          note: string;
          read_permission: string;
          to_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          approval_id: string;
          client_id: string;
          created_at?: string;
          from_id: string;
          id?: string;
          note?: string;
          read_permission: string;
          to_id: string;
        };
        Update: {
          agency_id?: string;
          approval_id?: string;
          client_id?: string;
          created_at?: string;
          from_id?: string;
          id?: string;
          note?: string;
          read_permission?: string;
          to_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'approval_delegations_agency_id_from_id_fkey';
            columns: ['agency_id', 'from_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approval_delegations_agency_id_to_id_fkey';
            columns: ['agency_id', 'to_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approval_delegations_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_delegations_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_delegations_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_delegations_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_email_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_delegations_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'popup_approvals';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      approval_reminders: {
        Row: {
          agency_id: string;
          approval_id: string;
          client_id: string;
          created_at: string;
          due_at: string;
          id: string;
          kind: Database['public']['Enums']['reminder_kind'];
          read_permission: string;
          sent_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          approval_id: string;
          client_id: string;
          created_at?: string;
          due_at: string;
          id?: string;
          kind: Database['public']['Enums']['reminder_kind'];
          read_permission: string;
          sent_at?: string | null;
        };
        Update: {
          agency_id?: string;
          approval_id?: string;
          client_id?: string;
          created_at?: string;
          due_at?: string;
          id?: string;
          kind?: Database['public']['Enums']['reminder_kind'];
          read_permission?: string;
          sent_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'approval_reminders_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reminders_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reminders_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reminders_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_email_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reminders_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'popup_approvals';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      approval_reviewers: {
        Row: {
          agency_id: string;
          approval_id: string;
          asked_at: string;
          client_id: string;
          commented_at: string | null;
          mailed_at: string | null;
          opened_at: string | null;
          read_permission: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          approval_id: string;
          asked_at?: string;
          client_id: string;
          commented_at?: string | null;
          mailed_at?: string | null;
          opened_at?: string | null;
          read_permission: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          approval_id?: string;
          asked_at?: string;
          client_id?: string;
          commented_at?: string | null;
          mailed_at?: string | null;
          opened_at?: string | null;
          read_permission?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'approval_reviewers_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reviewers_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reviewers_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reviewers_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reviewers_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'flow_email_approvals';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'approval_reviewers_client_id_approval_id_fkey';
            columns: ['client_id', 'approval_id'];
            isOneToOne: false;
            referencedRelation: 'popup_approvals';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      approvals: {
        Row: {
          agency_id: string;
          client_id: string;
          closed_at: string | null;
          concern: Database['public']['Enums']['approval_concern'] | null;
          content_hash: string;
          created_at: string;
          decide_by: string | null;
          decide_permission: string;
          id: string;
          policy: Database['public']['Enums']['approval_policy'];
          read_permission: string;
          requested_by: string | null;
          round: number;
          status: Database['public']['Enums']['approval_status'];
          subject_id: string;
          subject_kind: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash: string;
          created_at?: string;
          decide_by?: string | null;
          decide_permission: string;
          id?: string;
          policy?: Database['public']['Enums']['approval_policy'];
          read_permission: string;
          requested_by?: string | null;
          round: number;
          status?: Database['public']['Enums']['approval_status'];
          subject_id: string;
          subject_kind: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string;
          created_at?: string;
          decide_by?: string | null;
          decide_permission?: string;
          id?: string;
          policy?: Database['public']['Enums']['approval_policy'];
          read_permission?: string;
          requested_by?: string | null;
          round?: number;
          status?: Database['public']['Enums']['approval_status'];
          subject_id?: string;
          subject_kind?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'approvals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approvals_agency_id_requested_by_fkey';
            columns: ['agency_id', 'requested_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      approved_weeks: {
        Row: {
          agency_id: string;
          created_at: string;
          user_id: string;
          week: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          created_at?: string;
          user_id: string;
          week: string;
        };
        Update: {
          agency_id?: string;
          created_at?: string;
          user_id?: string;
          week?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'approved_weeks_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      audit_log: {
        Row: {
          action: string;
          actor_id: string | null;
          after: Json | null;
          agency_id: string;
          before: Json | null;
          created_at: string;
          id: number;
          subject_id: string;
          subject_kind: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor_id?: string | null;
          after?: Json | null;
          agency_id: string;
          before?: Json | null;
          created_at?: string;
          id?: never;
          subject_id: string;
          subject_kind: string;
        };
        Update: {
          action?: string;
          actor_id?: string | null;
          after?: Json | null;
          agency_id?: string;
          before?: Json | null;
          created_at?: string;
          id?: never;
          subject_id?: string;
          subject_kind?: string;
        };
        Relationships: [];
      };
      call_action_items: {
        Row: {
          agency_id: string;
          assignee_id: string | null;
          at_ms: number | null;
          call_id: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          due_on: string | null;
          id: string;
          task_id: string | null;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          assignee_id?: string | null;
          at_ms?: number | null;
          call_id: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          due_on?: string | null;
          id?: string;
          task_id?: string | null;
          title: string;
        };
        Update: {
          agency_id?: string;
          assignee_id?: string | null;
          at_ms?: number | null;
          call_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          due_on?: string | null;
          id?: string;
          task_id?: string | null;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'call_action_items_agency_id_assignee_id_fkey';
            columns: ['agency_id', 'assignee_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'call_action_items_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'call_action_items_agency_id_task_id_fkey';
            columns: ['agency_id', 'task_id'];
            isOneToOne: false;
            referencedRelation: 'tasks';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'call_action_items_client_id_call_id_fkey';
            columns: ['client_id', 'call_id'];
            isOneToOne: false;
            referencedRelation: 'call_recordings';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      call_recordings: {
        Row: {
          agency_id: string;
          attendees: string[];
          campaign_id: string | null;
          client_id: string;
          consent_at: string | null;
          consent_from: string;
          consent_stated_by: string | null;
          consent_way: Database['public']['Enums']['consent_way'] | null;
          created_at: string;
          created_by: string | null;
          duration_seconds: number | null;
          file_id: string | null;
          id: string;
          link: string;
          notes: string;
          occurred_at: string;
          search: unknown;
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          attendees?: string[];
          campaign_id?: string | null;
          client_id: string;
          consent_at?: string | null;
          consent_from?: string;
          consent_stated_by?: string | null;
          consent_way?: Database['public']['Enums']['consent_way'] | null;
          created_at?: string;
          created_by?: string | null;
          duration_seconds?: number | null;
          file_id?: string | null;
          id?: string;
          link?: string;
          notes?: string;
          occurred_at: string;
          search?: never;
          title: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          agency_id?: string;
          attendees?: string[];
          campaign_id?: string | null;
          client_id?: string;
          consent_at?: string | null;
          consent_from?: string;
          consent_stated_by?: string | null;
          consent_way?: Database['public']['Enums']['consent_way'] | null;
          created_at?: string;
          created_by?: string | null;
          duration_seconds?: number | null;
          file_id?: string | null;
          id?: string;
          link?: string;
          notes?: string;
          occurred_at?: string;
          search?: never;
          title?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'call_recordings_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'call_recordings_agency_id_consent_stated_by_fkey';
            columns: ['agency_id', 'consent_stated_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'call_recordings_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'call_recordings_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'call_recordings_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      call_transcripts: {
        Row: {
          agency_id: string;
          call_id: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          format: string;
          lines: NonNullable<Json>;
          search: unknown;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          call_id: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          format: string;
          lines: NonNullable<Json>;
          search?: never;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          call_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          format?: string;
          lines?: NonNullable<Json>;
          search?: never;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'call_transcripts_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'call_transcripts_client_id_call_id_fkey';
            columns: ['client_id', 'call_id'];
            isOneToOne: false;
            referencedRelation: 'call_recordings';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_assignees: {
        Row: {
          agency_id: string;
          campaign_id: string;
          client_id: string;
          created_at: string;
          duty: Database['public']['Enums']['campaign_duty'];
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          campaign_id: string;
          client_id: string;
          created_at?: string;
          duty: Database['public']['Enums']['campaign_duty'];
          user_id: string;
        };
        Update: {
          agency_id?: string;
          campaign_id?: string;
          client_id?: string;
          created_at?: string;
          duty?: Database['public']['Enums']['campaign_duty'];
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_assignees_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'campaign_assignees_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_copies: {
        Row: {
          agency_id: string;
          author_id: string | null;
          based_on: number | null;
          body: NonNullable<Json>;
          campaign_id: string;
          client_id: string;
          created_at: string;
          id: string;
          note: string;
          preview_text: string;
          shared_at: string | null;
          subject: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          author_id?: string | null;
          based_on?: number | null;
          body: NonNullable<Json>;
          campaign_id: string;
          client_id: string;
          created_at?: string;
          id?: string;
          note?: string;
          preview_text?: string;
          shared_at?: string | null;
          subject?: string;
          version: number;
        };
        Update: {
          agency_id?: string;
          author_id?: string | null;
          based_on?: number | null;
          body?: NonNullable<Json>;
          campaign_id?: string;
          client_id?: string;
          created_at?: string;
          id?: string;
          note?: string;
          preview_text?: string;
          shared_at?: string | null;
          subject?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_copies_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'campaign_copies_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_designs: {
        Row: {
          agency_id: string;
          author_id: string | null;
          campaign_id: string;
          client_id: string;
          created_at: string;
          file_id: string;
          id: string;
          note: string;
          shared_at: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          author_id?: string | null;
          campaign_id: string;
          client_id: string;
          created_at?: string;
          file_id: string;
          id?: string;
          note?: string;
          shared_at?: string | null;
          version: number;
        };
        Update: {
          agency_id?: string;
          author_id?: string | null;
          campaign_id?: string;
          client_id?: string;
          created_at?: string;
          file_id?: string;
          id?: string;
          note?: string;
          shared_at?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_designs_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'campaign_designs_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'campaign_designs_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_labels: {
        Row: {
          agency_id: string;
          campaign_id: string;
          client_id: string;
          label: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          campaign_id: string;
          client_id: string;
          label: string;
        };
        Update: {
          agency_id?: string;
          campaign_id?: string;
          client_id?: string;
          label?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_labels_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_metrics: {
        Row: {
          agency_id: string;
          attribution_window: string | null;
          audiences: string[];
          bounced: number | null;
          campaign_id: string | null;
          channel: Database['public']['Enums']['campaign_channel'];
          clicks: number | null;
          clicks_unique: number | null;
          client_id: string;
          conversion_metric: string | null;
          conversion_uniques: number | null;
          conversion_value_minor: number | null;
          conversions: number | null;
          currency: string;
          delivered: number | null;
          failed: number | null;
          id: string;
          import_id: string | null;
          klaviyo_campaign_id: string;
          name: string;
          opens: number | null;
          opens_unique: number | null;
          raw: Json | null;
          recipients: number | null;
          send_time: string | null;
          source: Database['public']['Enums']['metric_source'];
          spam_complaints: number | null;
          subject: string | null;
          synced_at: string;
          tags: string[];
          unsubscribes: number | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          attribution_window?: string | null;
          audiences?: string[];
          bounced?: number | null;
          campaign_id?: string | null;
          channel?: Database['public']['Enums']['campaign_channel'];
          clicks?: number | null;
          clicks_unique?: number | null;
          client_id: string;
          conversion_metric?: string | null;
          conversion_uniques?: number | null;
          conversion_value_minor?: number | null;
          conversions?: number | null;
          currency: string;
          delivered?: number | null;
          failed?: number | null;
          id?: string;
          import_id?: string | null;
          klaviyo_campaign_id: string;
          name?: string;
          opens?: number | null;
          opens_unique?: number | null;
          raw?: Json | null;
          recipients?: number | null;
          send_time?: string | null;
          source: Database['public']['Enums']['metric_source'];
          spam_complaints?: number | null;
          subject?: string | null;
          synced_at: string;
          tags?: string[];
          unsubscribes?: number | null;
        };
        Update: {
          agency_id?: string;
          attribution_window?: string | null;
          audiences?: string[];
          bounced?: number | null;
          campaign_id?: string | null;
          channel?: Database['public']['Enums']['campaign_channel'];
          clicks?: number | null;
          clicks_unique?: number | null;
          client_id?: string;
          conversion_metric?: string | null;
          conversion_uniques?: number | null;
          conversion_value_minor?: number | null;
          conversions?: number | null;
          currency?: string;
          delivered?: number | null;
          failed?: number | null;
          id?: string;
          import_id?: string | null;
          klaviyo_campaign_id?: string;
          name?: string;
          opens?: number | null;
          opens_unique?: number | null;
          raw?: Json | null;
          recipients?: number | null;
          send_time?: string | null;
          source?: Database['public']['Enums']['metric_source'];
          spam_complaints?: number | null;
          subject?: string | null;
          synced_at?: string;
          tags?: string[];
          unsubscribes?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_metrics_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'campaign_metrics_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'campaign_metrics_client_id_import_id_fkey';
            columns: ['client_id', 'import_id'];
            isOneToOne: false;
            referencedRelation: 'metric_imports';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_revisions: {
        Row: {
          actor_id: string | null;
          agency_id: string;
          campaign_id: string;
          client_id: string;
          content_hash: string | null;
          copy_version: number | null;
          created_at: string;
          design_version: number | null;
          fields: NonNullable<Json>;
          from_status: Database['public']['Enums']['campaign_status'];
          id: string;
          reason: string;
          to_status: Database['public']['Enums']['campaign_status'];
        };
        ComputedFields: never;
        Insert: {
          actor_id?: string | null;
          agency_id: string;
          campaign_id: string;
          client_id: string;
          content_hash?: string | null;
          copy_version?: number | null;
          created_at?: string;
          design_version?: number | null;
          fields: NonNullable<Json>;
          from_status: Database['public']['Enums']['campaign_status'];
          id?: string;
          reason?: string;
          to_status: Database['public']['Enums']['campaign_status'];
        };
        Update: {
          actor_id?: string | null;
          agency_id?: string;
          campaign_id?: string;
          client_id?: string;
          content_hash?: string | null;
          copy_version?: number | null;
          created_at?: string;
          design_version?: number | null;
          fields?: NonNullable<Json>;
          from_status?: Database['public']['Enums']['campaign_status'];
          id?: string;
          reason?: string;
          to_status?: Database['public']['Enums']['campaign_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_revisions_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_schedules: {
        Row: {
          agency_id: string;
          attempt: number;
          campaign_id: string;
          cancel_requested_at: string | null;
          client_id: string;
          detail: string | null;
          image_urls: NonNullable<Json>;
          klaviyo_campaign_id: string | null;
          message_id: string | null;
          send_requested_at: string | null;
          state: Database['public']['Enums']['schedule_state'];
          template_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          attempt?: number;
          campaign_id: string;
          cancel_requested_at?: string | null;
          client_id: string;
          detail?: string | null;
          image_urls?: NonNullable<Json>;
          klaviyo_campaign_id?: string | null;
          message_id?: string | null;
          send_requested_at?: string | null;
          state: Database['public']['Enums']['schedule_state'];
          template_id?: string | null;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          attempt?: number;
          campaign_id?: string;
          cancel_requested_at?: string | null;
          client_id?: string;
          detail?: string | null;
          image_urls?: NonNullable<Json>;
          klaviyo_campaign_id?: string | null;
          message_id?: string | null;
          send_requested_at?: string | null;
          state?: Database['public']['Enums']['schedule_state'];
          template_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_schedules_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      campaign_variations: {
        Row: {
          agency_id: string;
          clicks_unique: number | null;
          client_id: string;
          conversion_uniques: number | null;
          delivered: number | null;
          id: string;
          klaviyo_campaign_id: string;
          name: string;
          opens_unique: number | null;
          recipients: number | null;
          synced_at: string;
          unsubscribes: number | null;
          variation: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          clicks_unique?: number | null;
          client_id: string;
          conversion_uniques?: number | null;
          delivered?: number | null;
          id?: string;
          klaviyo_campaign_id: string;
          name: string;
          opens_unique?: number | null;
          recipients?: number | null;
          synced_at: string;
          unsubscribes?: number | null;
          variation: string;
        };
        Update: {
          agency_id?: string;
          clicks_unique?: number | null;
          client_id?: string;
          conversion_uniques?: number | null;
          delivered?: number | null;
          id?: string;
          klaviyo_campaign_id?: string;
          name?: string;
          opens_unique?: number | null;
          recipients?: number | null;
          synced_at?: string;
          unsubscribes?: number | null;
          variation?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'campaign_variations_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'campaign_variations_client_id_klaviyo_campaign_id_fkey';
            columns: ['client_id', 'klaviyo_campaign_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_metrics';
            referencedColumns: ['client_id', 'klaviyo_campaign_id'];
          },
        ];
      };
      client_approval_settings: {
        Row: {
          agency_id: string;
          client_id: string;
          hours_from: string;
          hours_until: string;
          policy: Database['public']['Enums']['approval_policy'];
          posts: Database['public']['Enums']['post_mode'];
          reminders: boolean;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          hours_from?: string;
          hours_until?: string;
          policy?: Database['public']['Enums']['approval_policy'];
          posts?: Database['public']['Enums']['post_mode'];
          reminders?: boolean;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          hours_from?: string;
          hours_until?: string;
          policy?: Database['public']['Enums']['approval_policy'];
          posts?: Database['public']['Enums']['post_mode'];
          reminders?: boolean;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'client_approval_settings_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      client_assignments: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          duty: Database['public']['Enums']['client_duty'];
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          duty: Database['public']['Enums']['client_duty'];
          user_id: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          duty?: Database['public']['Enums']['client_duty'];
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'client_assignments_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'client_assignments_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      client_documents: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          file_id: string;
          id: string;
          kind: Database['public']['Enums']['document_kind'];
          note: string;
          shared_at: string | null;
          shared_by: string | null;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          file_id: string;
          id?: string;
          kind?: Database['public']['Enums']['document_kind'];
          note?: string;
          shared_at?: string | null;
          shared_by?: string | null;
          title: string;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          file_id?: string;
          id?: string;
          kind?: Database['public']['Enums']['document_kind'];
          note?: string;
          shared_at?: string | null;
          shared_by?: string | null;
          title?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'client_documents_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'client_documents_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'client_documents_agency_id_shared_by_fkey';
            columns: ['agency_id', 'shared_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'client_documents_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      client_hours: {
        Row: {
          agency_id: string;
          client_id: string;
          from_month: string;
          minutes_a_month: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          from_month: string;
          minutes_a_month: number;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          from_month?: string;
          minutes_a_month?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'client_hours_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      client_integrations: {
        Row: {
          agency_id: string;
          attribution_window: string;
          client_id: string;
          connected_at: string;
          connected_by: string;
          default_list_ids: string[];
          last_error: string | null;
          last_synced_at: string | null;
          postal_address: string;
          provider: Database['public']['Enums']['integration_provider'];
          status: Database['public']['Enums']['integration_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          attribution_window?: string;
          client_id: string;
          connected_at?: string;
          connected_by: string;
          default_list_ids?: string[];
          last_error?: string | null;
          last_synced_at?: string | null;
          postal_address?: string;
          provider: Database['public']['Enums']['integration_provider'];
          status: Database['public']['Enums']['integration_status'];
        };
        Update: {
          agency_id?: string;
          attribution_window?: string;
          client_id?: string;
          connected_at?: string;
          connected_by?: string;
          default_list_ids?: string[];
          last_error?: string | null;
          last_synced_at?: string | null;
          postal_address?: string;
          provider?: Database['public']['Enums']['integration_provider'];
          status?: Database['public']['Enums']['integration_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'client_integrations_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'client_integrations_agency_id_connected_by_fkey';
            columns: ['agency_id', 'connected_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      client_internals: {
        Row: {
          agency_id: string;
          client_id: string;
          notes: string;
          updated_at: string;
          voice: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          notes?: string;
          updated_at?: string;
          voice?: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          notes?: string;
          updated_at?: string;
          voice?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'client_internals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      client_members: {
        Row: {
          agency_id: string;
          approver: boolean;
          billing: boolean;
          client_id: string;
          created_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          approver?: boolean;
          billing?: boolean;
          client_id: string;
          created_at?: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          approver?: boolean;
          billing?: boolean;
          client_id?: string;
          created_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'client_members_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'client_members_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      client_portals: {
        Row: {
          agency_id: string;
          client_id: string;
          rooms: Database['public']['Enums']['portal_room'][];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          rooms?: Database['public']['Enums']['portal_room'][];
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          rooms?: Database['public']['Enums']['portal_room'][];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'client_portals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      clients: {
        Row: {
          agency_id: string;
          brand_color: string;
          created_at: string;
          currency: string;
          id: string;
          name: string;
          sender_email: string;
          sender_name: string;
          slug: string;
          status: Database['public']['Enums']['client_status'];
          time_zone: string;
          website: string | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          brand_color?: string;
          created_at?: string;
          currency?: string;
          id?: string;
          name: string;
          sender_email?: string;
          sender_name?: string;
          slug: string;
          status?: Database['public']['Enums']['client_status'];
          time_zone?: string;
          website?: string | null;
        };
        Update: {
          agency_id?: string;
          brand_color?: string;
          created_at?: string;
          currency?: string;
          id?: string;
          name?: string;
          sender_email?: string;
          sender_name?: string;
          slug?: string;
          status?: Database['public']['Enums']['client_status'];
          time_zone?: string;
          website?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'clients_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      comments: {
        Row: {
          agency_id: string;
          audience: Database['public']['Enums']['audience'];
          author_id: string;
          body: string;
          client_id: string | null;
          created_at: string;
          edited_at: string | null;
          id: string;
          mentions: string[];
          parent_id: string | null;
          subject_id: string;
          subject_kind: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          audience: Database['public']['Enums']['audience'];
          author_id: string;
          body: string;
          client_id?: string | null;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          mentions?: string[];
          parent_id?: string | null;
          subject_id: string;
          subject_kind: string;
        };
        Update: {
          agency_id?: string;
          audience?: Database['public']['Enums']['audience'];
          author_id?: string;
          body?: string;
          client_id?: string | null;
          created_at?: string;
          edited_at?: string | null;
          id?: string;
          mentions?: string[];
          parent_id?: string | null;
          subject_id?: string;
          subject_kind?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'comments_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'comments_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'comments_client_id_parent_id_fkey';
            columns: ['client_id', 'parent_id'];
            isOneToOne: false;
            referencedRelation: 'comments';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      company_events: {
        Row: {
          agency_id: string;
          cancelled_at: string | null;
          client_id: string | null;
          created_at: string;
          created_by: string | null;
          details: string;
          ends_at: string | null;
          ends_on: string | null;
          id: string;
          link: string | null;
          place: string;
          recurrence: string | null;
          recurs_until: string | null;
          sequence: number;
          shared_at: string | null;
          starts_at: string | null;
          starts_on: string | null;
          time_zone: string;
          title: string;
          updated_at: string;
          whole_team: boolean;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          cancelled_at?: string | null;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          details?: string;
          ends_at?: string | null;
          ends_on?: string | null;
          id?: string;
          link?: string | null;
          place?: string;
          recurrence?: string | null;
          recurs_until?: string | null;
          sequence?: number;
          shared_at?: string | null;
          starts_at?: string | null;
          starts_on?: string | null;
          time_zone: string;
          title: string;
          updated_at?: string;
          whole_team?: boolean;
        };
        Update: {
          agency_id?: string;
          cancelled_at?: string | null;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          details?: string;
          ends_at?: string | null;
          ends_on?: string | null;
          id?: string;
          link?: string | null;
          place?: string;
          recurrence?: string | null;
          recurs_until?: string | null;
          sequence?: number;
          shared_at?: string | null;
          starts_at?: string | null;
          starts_on?: string | null;
          time_zone?: string;
          title?: string;
          updated_at?: string;
          whole_team?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'company_events_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'company_events_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      content_attachments: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          document_id: string;
          subject_id: string;
          subject_kind: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          document_id: string;
          subject_id: string;
          subject_kind: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          document_id?: string;
          subject_id?: string;
          subject_kind?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'content_attachments_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_attachments_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_attachments_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'brand_guidelines';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_attachments_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'content_documents';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_attachments_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'content_templates';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_attachments_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'copy_snippets';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      content_documents: {
        Row: {
          agency_id: string;
          archived_at: string | null;
          body: NonNullable<Json>;
          client_id: string | null;
          created_at: string;
          created_by: string | null;
          home: string;
          html: string;
          id: string;
          kind: Database['public']['Enums']['content_kind'];
          kind_order: number;
          search: unknown;
          section_id: string | null;
          tags: string[];
          title: string;
          updated_at: string;
          updated_by: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          archived_at?: string | null;
          body?: NonNullable<Json>;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          home?: never;
          html?: string;
          id?: string;
          kind?: Database['public']['Enums']['content_kind'];
          kind_order?: never;
          search?: never;
          section_id?: string | null;
          tags?: string[];
          title: string;
          updated_at?: string;
          updated_by?: string | null;
          version?: number;
        };
        Update: {
          agency_id?: string;
          archived_at?: string | null;
          body?: NonNullable<Json>;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          home?: never;
          html?: string;
          id?: string;
          kind?: Database['public']['Enums']['content_kind'];
          kind_order?: never;
          search?: never;
          section_id?: string | null;
          tags?: string[];
          title?: string;
          updated_at?: string;
          updated_by?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'content_documents_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_documents_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_documents_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'content_documents_agency_id_updated_by_fkey';
            columns: ['agency_id', 'updated_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_documents_home_section_id_fkey';
            columns: ['home', 'section_id'];
            isOneToOne: false;
            referencedRelation: 'content_sections';
            referencedColumns: ['home', 'id'];
          },
        ];
      };
      content_post_media: {
        Row: {
          agency_id: string;
          alt: string;
          client_id: string;
          file_id: string;
          position: number;
          version_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          alt?: string;
          client_id: string;
          file_id: string;
          position: number;
          version_id: string;
        };
        Update: {
          agency_id?: string;
          alt?: string;
          client_id?: string;
          file_id?: string;
          position?: number;
          version_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'content_post_media_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'content_post_media_client_id_version_id_fkey';
            columns: ['client_id', 'version_id'];
            isOneToOne: false;
            referencedRelation: 'content_post_versions';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      content_post_versions: {
        Row: {
          agency_id: string;
          author_id: string | null;
          based_on: number | null;
          caption: string;
          client_id: string;
          created_at: string;
          id: string;
          post_id: string;
          shared_at: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          author_id?: string | null;
          based_on?: number | null;
          caption: string;
          client_id: string;
          created_at?: string;
          id?: string;
          post_id: string;
          shared_at?: string | null;
          version: number;
        };
        Update: {
          agency_id?: string;
          author_id?: string | null;
          based_on?: number | null;
          caption?: string;
          client_id?: string;
          created_at?: string;
          id?: string;
          post_id?: string;
          shared_at?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'content_post_versions_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_post_versions_client_id_post_id_fkey';
            columns: ['client_id', 'post_id'];
            isOneToOne: false;
            referencedRelation: 'content_posts';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      content_posts: {
        Row: {
          agency_id: string;
          channel: Database['public']['Enums']['post_channel'];
          client_id: string;
          created_at: string;
          created_by: string | null;
          decide_by: string | null;
          due_told_for: string | null;
          id: string;
          late_told_for: string | null;
          owner_id: string | null;
          passed_hash: string | null;
          publish_at: string | null;
          published_at: string | null;
          published_url: string | null;
          shared_at: string | null;
          status: Database['public']['Enums']['post_status'];
          status_order: number;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          channel: Database['public']['Enums']['post_channel'];
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_told_for?: string | null;
          id?: string;
          late_told_for?: string | null;
          owner_id?: string | null;
          passed_hash?: string | null;
          publish_at?: string | null;
          published_at?: string | null;
          published_url?: string | null;
          shared_at?: string | null;
          status?: Database['public']['Enums']['post_status'];
          status_order?: never;
          title: string;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          channel?: Database['public']['Enums']['post_channel'];
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_told_for?: string | null;
          id?: string;
          late_told_for?: string | null;
          owner_id?: string | null;
          passed_hash?: string | null;
          publish_at?: string | null;
          published_at?: string | null;
          published_url?: string | null;
          shared_at?: string | null;
          status?: Database['public']['Enums']['post_status'];
          status_order?: never;
          title?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'content_posts_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_posts_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_posts_agency_id_owner_id_fkey';
            columns: ['agency_id', 'owner_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      content_sections: {
        Row: {
          agency_id: string;
          client_id: string | null;
          created_at: string;
          created_by: string | null;
          home: string;
          id: string;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          home?: never;
          id?: string;
          name: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          home?: never;
          id?: string;
          name?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'content_sections_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_sections_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_sections_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      content_versions: {
        Row: {
          agency_id: string;
          author_id: string | null;
          body: NonNullable<Json>;
          created_at: string;
          document_id: string;
          home: string;
          html: string;
          id: string;
          title: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          author_id?: string | null;
          body: NonNullable<Json>;
          created_at?: string;
          document_id: string;
          home: string;
          html: string;
          id?: string;
          title: string;
          version: number;
        };
        Update: {
          agency_id?: string;
          author_id?: string | null;
          body?: NonNullable<Json>;
          created_at?: string;
          document_id?: string;
          home?: string;
          html?: string;
          id?: string;
          title?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'content_versions_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_versions_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'brand_guidelines';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_versions_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'content_documents';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_versions_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'content_templates';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_versions_agency_id_document_id_fkey';
            columns: ['agency_id', 'document_id'];
            isOneToOne: false;
            referencedRelation: 'copy_snippets';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      crm_ab_tests: {
        Row: {
          agency_id: string;
          campaign_id: string | null;
          client_id: string;
          created_at: string;
          decided_at: string | null;
          id: string;
          learned: string;
          metric: Database['public']['Enums']['ab_test_metric'];
          shared_at: string | null;
          started_at: string | null;
          status: Database['public']['Enums']['ab_test_status'];
          status_order: number;
          title: string;
          varies: Database['public']['Enums']['ab_test_varies'];
          winner_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          campaign_id?: string | null;
          client_id: string;
          created_at?: string;
          decided_at?: string | null;
          id?: string;
          learned?: string;
          metric: Database['public']['Enums']['ab_test_metric'];
          shared_at?: string | null;
          started_at?: string | null;
          status?: Database['public']['Enums']['ab_test_status'];
          status_order?: never;
          title: string;
          varies: Database['public']['Enums']['ab_test_varies'];
          winner_id?: string | null;
        };
        Update: {
          agency_id?: string;
          campaign_id?: string | null;
          client_id?: string;
          created_at?: string;
          decided_at?: string | null;
          id?: string;
          learned?: string;
          metric?: Database['public']['Enums']['ab_test_metric'];
          shared_at?: string | null;
          started_at?: string | null;
          status?: Database['public']['Enums']['ab_test_status'];
          status_order?: never;
          title?: string;
          varies?: Database['public']['Enums']['ab_test_varies'];
          winner_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_ab_tests_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_ab_tests_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'crm_ab_tests_client_id_winner_id_fkey';
            columns: ['client_id', 'winner_id'];
            isOneToOne: false;
            referencedRelation: 'ab_test_variants';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      crm_campaign_internals: {
        Row: {
          agency_id: string;
          brief: string;
          campaign_id: string;
          client_id: string;
          estimate_minutes: number | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          brief?: string;
          campaign_id: string;
          client_id: string;
          estimate_minutes?: number | null;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          brief?: string;
          campaign_id?: string;
          client_id?: string;
          estimate_minutes?: number | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_campaign_internals_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      crm_campaigns: {
        Row: {
          agency_id: string;
          audience: string;
          audience_size: number | null;
          channel: Database['public']['Enums']['campaign_channel'];
          client_id: string;
          created_at: string;
          created_by: string | null;
          decide_by: string | null;
          due_on: string | null;
          goal: string;
          held_from: Database['public']['Enums']['campaign_status'] | null;
          id: string;
          number: number;
          offer: string;
          priority: Database['public']['Enums']['campaign_priority'];
          send_at: string | null;
          sender_email: string;
          sender_name: string;
          sent_at: string | null;
          shared_at: string | null;
          stage_since: string;
          status: Database['public']['Enums']['campaign_status'];
          status_order: number;
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          audience?: string;
          audience_size?: number | null;
          channel?: Database['public']['Enums']['campaign_channel'];
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_on?: string | null;
          goal?: string;
          held_from?: Database['public']['Enums']['campaign_status'] | null;
          id?: string;
          number: number;
          offer?: string;
          priority?: Database['public']['Enums']['campaign_priority'];
          send_at?: string | null;
          sender_email?: string;
          sender_name?: string;
          sent_at?: string | null;
          shared_at?: string | null;
          stage_since?: string;
          status?: Database['public']['Enums']['campaign_status'];
          status_order?: never;
          title: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          agency_id?: string;
          audience?: string;
          audience_size?: number | null;
          channel?: Database['public']['Enums']['campaign_channel'];
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_on?: string | null;
          goal?: string;
          held_from?: Database['public']['Enums']['campaign_status'] | null;
          id?: string;
          number?: number;
          offer?: string;
          priority?: Database['public']['Enums']['campaign_priority'];
          send_at?: string | null;
          sender_email?: string;
          sender_name?: string;
          sent_at?: string | null;
          shared_at?: string | null;
          stage_since?: string;
          status?: Database['public']['Enums']['campaign_status'];
          status_order?: never;
          title?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_campaigns_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_campaigns_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      crm_flows: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          decide_by: string | null;
          due_on: string | null;
          goal: string;
          held_from: Database['public']['Enums']['flow_status'] | null;
          id: string;
          live_at: string | null;
          sender_email: string;
          sender_name: string;
          shared_at: string | null;
          stage_since: string;
          status: Database['public']['Enums']['flow_status'];
          status_order: number;
          title: string;
          trigger_kind: Database['public']['Enums']['flow_trigger'];
          trigger_name: string;
          trigger_ref: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_on?: string | null;
          goal?: string;
          held_from?: Database['public']['Enums']['flow_status'] | null;
          id?: string;
          live_at?: string | null;
          sender_email?: string;
          sender_name?: string;
          shared_at?: string | null;
          stage_since?: string;
          status?: Database['public']['Enums']['flow_status'];
          status_order?: never;
          title: string;
          trigger_kind: Database['public']['Enums']['flow_trigger'];
          trigger_name?: string;
          trigger_ref?: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_on?: string | null;
          goal?: string;
          held_from?: Database['public']['Enums']['flow_status'] | null;
          id?: string;
          live_at?: string | null;
          sender_email?: string;
          sender_name?: string;
          shared_at?: string | null;
          stage_since?: string;
          status?: Database['public']['Enums']['flow_status'];
          status_order?: never;
          title?: string;
          trigger_kind?: Database['public']['Enums']['flow_trigger'];
          trigger_name?: string;
          trigger_ref?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_flows_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_flows_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      crm_notifications: {
        Row: {
          actor_id: string | null;
          agency_id: string;
          archived_at: string | null;
          client_id: string | null;
          created_at: string;
          detail: NonNullable<Json>;
          digested_at: string | null;
          event: Database['public']['Enums']['notice_event'];
          id: string;
          in_app: boolean;
          in_digest: boolean;
          kind: string;
          on_slack: boolean;
          read_at: string | null;
          snoozed_until: string | null;
          subject_id: string;
          subject_kind: string;
          surfaced_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          actor_id?: string | null;
          agency_id: string;
          archived_at?: string | null;
          client_id?: string | null;
          created_at?: string;
          detail?: NonNullable<Json>;
          digested_at?: string | null;
          event?: never;
          id?: string;
          in_app?: boolean;
          in_digest?: boolean;
          kind: string;
          on_slack?: boolean;
          read_at?: string | null;
          snoozed_until?: string | null;
          subject_id: string;
          subject_kind: string;
          surfaced_at?: string;
          user_id: string;
        };
        Update: {
          actor_id?: string | null;
          agency_id?: string;
          archived_at?: string | null;
          client_id?: string | null;
          created_at?: string;
          detail?: NonNullable<Json>;
          digested_at?: string | null;
          event?: never;
          id?: string;
          in_app?: boolean;
          in_digest?: boolean;
          kind?: string;
          on_slack?: boolean;
          read_at?: string | null;
          snoozed_until?: string | null;
          subject_id?: string;
          subject_kind?: string;
          surfaced_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_notifications_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      crm_popups: {
        Row: {
          agency_id: string;
          audience: string;
          body: string;
          button: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          decide_by: string | null;
          due_on: string | null;
          file_id: string | null;
          headline: string;
          id: string;
          kind: Database['public']['Enums']['popup_kind'];
          live_at: string | null;
          offer: string;
          priority: Database['public']['Enums']['campaign_priority'];
          shared_at: string | null;
          small_print: string;
          stage_since: string;
          status: Database['public']['Enums']['popup_status'];
          status_order: number;
          title: string;
          trigger_kind: Database['public']['Enums']['popup_trigger'];
          trigger_value: number | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          audience?: string;
          body?: string;
          button?: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_on?: string | null;
          file_id?: string | null;
          headline?: string;
          id?: string;
          kind?: Database['public']['Enums']['popup_kind'];
          live_at?: string | null;
          offer?: string;
          priority?: Database['public']['Enums']['campaign_priority'];
          shared_at?: string | null;
          small_print?: string;
          stage_since?: string;
          status?: Database['public']['Enums']['popup_status'];
          status_order?: never;
          title: string;
          trigger_kind?: Database['public']['Enums']['popup_trigger'];
          trigger_value?: number | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          agency_id?: string;
          audience?: string;
          body?: string;
          button?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          decide_by?: string | null;
          due_on?: string | null;
          file_id?: string | null;
          headline?: string;
          id?: string;
          kind?: Database['public']['Enums']['popup_kind'];
          live_at?: string | null;
          offer?: string;
          priority?: Database['public']['Enums']['campaign_priority'];
          shared_at?: string | null;
          small_print?: string;
          stage_since?: string;
          status?: Database['public']['Enums']['popup_status'];
          status_order?: never;
          title?: string;
          trigger_kind?: Database['public']['Enums']['popup_trigger'];
          trigger_value?: number | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_popups_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_popups_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_popups_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      crm_scope_items: {
        Row: {
          agency_id: string;
          carry_cap: number;
          client_id: string;
          kind: Database['public']['Enums']['scope_kind'];
          max_units: number;
          min_units: number;
          package_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          carry_cap?: number;
          client_id: string;
          kind: Database['public']['Enums']['scope_kind'];
          max_units: number;
          min_units?: number;
          package_id: string;
        };
        Update: {
          agency_id?: string;
          carry_cap?: number;
          client_id?: string;
          kind?: Database['public']['Enums']['scope_kind'];
          max_units?: number;
          min_units?: number;
          package_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_scope_items_client_id_package_id_fkey';
            columns: ['client_id', 'package_id'];
            isOneToOne: false;
            referencedRelation: 'crm_scope_packages';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      crm_scope_overrides: {
        Row: {
          agency_id: string;
          basis: Database['public']['Enums']['scope_basis'];
          client_id: string;
          created_at: string;
          granted_by: string;
          id: string;
          kind: Database['public']['Enums']['scope_kind'];
          month: string;
          reason: string;
          request_id: string | null;
          units: number;
          up_to: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          basis: Database['public']['Enums']['scope_basis'];
          client_id: string;
          created_at?: string;
          granted_by: string;
          id?: string;
          kind: Database['public']['Enums']['scope_kind'];
          month: string;
          reason: string;
          request_id?: string | null;
          units?: number;
          up_to?: number;
        };
        Update: {
          agency_id?: string;
          basis?: Database['public']['Enums']['scope_basis'];
          client_id?: string;
          created_at?: string;
          granted_by?: string;
          id?: string;
          kind?: Database['public']['Enums']['scope_kind'];
          month?: string;
          reason?: string;
          request_id?: string | null;
          units?: number;
          up_to?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_scope_overrides_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_scope_overrides_agency_id_granted_by_fkey';
            columns: ['agency_id', 'granted_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_scope_overrides_client_id_request_id_fkey';
            columns: ['client_id', 'request_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_requests';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'crm_scope_overrides_client_id_request_id_fkey';
            columns: ['client_id', 'request_id'];
            isOneToOne: false;
            referencedRelation: 'portal_requests';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      crm_scope_packages: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          ends_on: string | null;
          id: string;
          name: string;
          starts_on: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          ends_on?: string | null;
          id?: string;
          name: string;
          starts_on: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          ends_on?: string | null;
          id?: string;
          name?: string;
          starts_on?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_scope_packages_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'crm_scope_packages_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      crm_scope_warnings: {
        Row: {
          agency_id: string;
          available: number;
          client_id: string;
          committed: number;
          created_at: string;
          id: string;
          kind: Database['public']['Enums']['scope_kind'];
          level: number;
          month: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          available: number;
          client_id: string;
          committed: number;
          created_at?: string;
          id?: string;
          kind: Database['public']['Enums']['scope_kind'];
          level: number;
          month: string;
        };
        Update: {
          agency_id?: string;
          available?: number;
          client_id?: string;
          committed?: number;
          created_at?: string;
          id?: string;
          kind?: Database['public']['Enums']['scope_kind'];
          level?: number;
          month?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'crm_scope_warnings_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      design_annotations: {
        Row: {
          agency_id: string;
          audience: Database['public']['Enums']['audience'];
          author_id: string;
          blocking: boolean;
          body: string;
          carried_version: number;
          client_id: string;
          created_at: string;
          h: number | null;
          id: string;
          number: number;
          resolved_at: string | null;
          resolved_by: string | null;
          resolved_version: number | null;
          shared_at: string | null;
          status: Database['public']['Enums']['annotation_status'];
          subject_id: string;
          subject_kind: string;
          version: number;
          w: number | null;
          x: number;
          y: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          audience: Database['public']['Enums']['audience'];
          author_id: string;
          blocking?: boolean;
          body: string;
          carried_version: number;
          client_id: string;
          created_at?: string;
          h?: number | null;
          id?: string;
          number: number;
          resolved_at?: string | null;
          resolved_by?: string | null;
          resolved_version?: number | null;
          shared_at?: string | null;
          status?: Database['public']['Enums']['annotation_status'];
          subject_id: string;
          subject_kind: string;
          version: number;
          w?: number | null;
          x: number;
          y: number;
        };
        Update: {
          agency_id?: string;
          audience?: Database['public']['Enums']['audience'];
          author_id?: string;
          blocking?: boolean;
          body?: string;
          carried_version?: number;
          client_id?: string;
          created_at?: string;
          h?: number | null;
          id?: string;
          number?: number;
          resolved_at?: string | null;
          resolved_by?: string | null;
          resolved_version?: number | null;
          shared_at?: string | null;
          status?: Database['public']['Enums']['annotation_status'];
          subject_id?: string;
          subject_kind?: string;
          version?: number;
          w?: number | null;
          x?: number;
          y?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'design_annotations_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'design_annotations_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'design_annotations_agency_id_resolved_by_fkey';
            columns: ['agency_id', 'resolved_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      event_attendees: {
        Row: {
          agency_id: string;
          answer: Database['public']['Enums']['attendee_answer'];
          answered_at: string | null;
          created_at: string;
          event_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          answer?: Database['public']['Enums']['attendee_answer'];
          answered_at?: string | null;
          created_at?: string;
          event_id: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          answer?: Database['public']['Enums']['attendee_answer'];
          answered_at?: string | null;
          created_at?: string;
          event_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'event_attendees_agency_id_event_id_fkey';
            columns: ['agency_id', 'event_id'];
            isOneToOne: false;
            referencedRelation: 'company_events';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'event_attendees_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      event_exceptions: {
        Row: {
          agency_id: string;
          created_at: string;
          event_id: string;
          occurs_on: string;
          starts_at: string | null;
          starts_on: string | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          created_at?: string;
          event_id: string;
          occurs_on: string;
          starts_at?: string | null;
          starts_on?: string | null;
        };
        Update: {
          agency_id?: string;
          created_at?: string;
          event_id?: string;
          occurs_on?: string;
          starts_at?: string | null;
          starts_on?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'event_exceptions_agency_id_event_id_fkey';
            columns: ['agency_id', 'event_id'];
            isOneToOne: false;
            referencedRelation: 'company_events';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      files: {
        Row: {
          agency_id: string;
          bucket: string;
          bytes: number;
          client_id: string;
          created_at: string;
          height: number | null;
          id: string;
          mime: string;
          name: string;
          object_key: string;
          sha256: string | null;
          shared_at: string | null;
          uploaded_by: string;
          width: number | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          bucket?: never;
          bytes: number;
          client_id: string;
          created_at?: string;
          height?: number | null;
          id?: string;
          mime: string;
          name: string;
          object_key: string;
          sha256?: string | null;
          shared_at?: string | null;
          uploaded_by: string;
          width?: number | null;
        };
        Update: {
          agency_id?: string;
          bucket?: never;
          bytes?: number;
          client_id?: string;
          created_at?: string;
          height?: number | null;
          id?: string;
          mime?: string;
          name?: string;
          object_key?: string;
          sha256?: string | null;
          shared_at?: string | null;
          uploaded_by?: string;
          width?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'files_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'files_agency_id_uploaded_by_fkey';
            columns: ['agency_id', 'uploaded_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      flow_assignees: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          duty: Database['public']['Enums']['campaign_duty'];
          flow_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          duty: Database['public']['Enums']['campaign_duty'];
          flow_id: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          duty?: Database['public']['Enums']['campaign_duty'];
          flow_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'flow_assignees_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'flow_assignees_client_id_flow_id_fkey';
            columns: ['client_id', 'flow_id'];
            isOneToOne: false;
            referencedRelation: 'crm_flows';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      flow_copies: {
        Row: {
          agency_id: string;
          author_id: string | null;
          based_on: number | null;
          body: NonNullable<Json>;
          client_id: string;
          created_at: string;
          id: string;
          note: string;
          preview_text: string;
          shared_at: string | null;
          step_id: string;
          subject: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          author_id?: string | null;
          based_on?: number | null;
          body: NonNullable<Json>;
          client_id: string;
          created_at?: string;
          id?: string;
          note?: string;
          preview_text?: string;
          shared_at?: string | null;
          step_id: string;
          subject?: string;
          version: number;
        };
        Update: {
          agency_id?: string;
          author_id?: string | null;
          based_on?: number | null;
          body?: NonNullable<Json>;
          client_id?: string;
          created_at?: string;
          id?: string;
          note?: string;
          preview_text?: string;
          shared_at?: string | null;
          step_id?: string;
          subject?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'flow_copies_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'flow_copies_client_id_step_id_fkey';
            columns: ['client_id', 'step_id'];
            isOneToOne: false;
            referencedRelation: 'flow_steps';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      flow_designs: {
        Row: {
          agency_id: string;
          author_id: string | null;
          client_id: string;
          created_at: string;
          file_id: string;
          id: string;
          note: string;
          shared_at: string | null;
          step_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          author_id?: string | null;
          client_id: string;
          created_at?: string;
          file_id: string;
          id?: string;
          note?: string;
          shared_at?: string | null;
          step_id: string;
          version: number;
        };
        Update: {
          agency_id?: string;
          author_id?: string | null;
          client_id?: string;
          created_at?: string;
          file_id?: string;
          id?: string;
          note?: string;
          shared_at?: string | null;
          step_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'flow_designs_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'flow_designs_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'flow_designs_client_id_step_id_fkey';
            columns: ['client_id', 'step_id'];
            isOneToOne: false;
            referencedRelation: 'flow_steps';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      flow_publications: {
        Row: {
          agency_id: string;
          attempt: number;
          client_id: string;
          detail: string | null;
          flow_id: string;
          image_urls: NonNullable<Json>;
          klaviyo_flow_id: string | null;
          state: Database['public']['Enums']['flow_publication_state'];
          template_ids: NonNullable<Json>;
          updated_at: string;
          wanted: Database['public']['Enums']['flow_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          attempt?: number;
          client_id: string;
          detail?: string | null;
          flow_id: string;
          image_urls?: NonNullable<Json>;
          klaviyo_flow_id?: string | null;
          state: Database['public']['Enums']['flow_publication_state'];
          template_ids?: NonNullable<Json>;
          updated_at?: string;
          wanted: Database['public']['Enums']['flow_status'];
        };
        Update: {
          agency_id?: string;
          attempt?: number;
          client_id?: string;
          detail?: string | null;
          flow_id?: string;
          image_urls?: NonNullable<Json>;
          klaviyo_flow_id?: string | null;
          state?: Database['public']['Enums']['flow_publication_state'];
          template_ids?: NonNullable<Json>;
          updated_at?: string;
          wanted?: Database['public']['Enums']['flow_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'flow_publications_client_id_flow_id_fkey';
            columns: ['client_id', 'flow_id'];
            isOneToOne: false;
            referencedRelation: 'crm_flows';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      flow_steps: {
        Row: {
          agency_id: string;
          branch: Database['public']['Enums']['flow_branch'] | null;
          client_id: string;
          condition: string;
          created_at: string;
          delay_amount: number | null;
          delay_unit: Database['public']['Enums']['delay_unit'] | null;
          flow_id: string;
          id: string;
          kind: Database['public']['Enums']['flow_step_kind'];
          name: string;
          position: number;
          shared_at: string | null;
          split_id: string | null;
          stage_since: string;
          status: Database['public']['Enums']['flow_step_status'] | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          branch?: Database['public']['Enums']['flow_branch'] | null;
          client_id: string;
          condition?: string;
          created_at?: string;
          delay_amount?: number | null;
          delay_unit?: Database['public']['Enums']['delay_unit'] | null;
          flow_id: string;
          id?: string;
          kind: Database['public']['Enums']['flow_step_kind'];
          name?: string;
          position: number;
          shared_at?: string | null;
          split_id?: string | null;
          stage_since?: string;
          status?: Database['public']['Enums']['flow_step_status'] | null;
        };
        Update: {
          agency_id?: string;
          branch?: Database['public']['Enums']['flow_branch'] | null;
          client_id?: string;
          condition?: string;
          created_at?: string;
          delay_amount?: number | null;
          delay_unit?: Database['public']['Enums']['delay_unit'] | null;
          flow_id?: string;
          id?: string;
          kind?: Database['public']['Enums']['flow_step_kind'];
          name?: string;
          position?: number;
          shared_at?: string | null;
          split_id?: string | null;
          stage_since?: string;
          status?: Database['public']['Enums']['flow_step_status'] | null;
        };
        Relationships: [
          {
            foreignKeyName: 'flow_steps_client_id_flow_id_fkey';
            columns: ['client_id', 'flow_id'];
            isOneToOne: false;
            referencedRelation: 'crm_flows';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'flow_steps_client_id_split_id_fkey';
            columns: ['client_id', 'split_id'];
            isOneToOne: false;
            referencedRelation: 'flow_steps';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      goals: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          created_by: string | null;
          currency: string;
          ends_on: string;
          id: string;
          kind: Database['public']['Enums']['goal_kind'];
          note: string;
          starts_on: string;
          target: number;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          created_by?: string | null;
          currency: string;
          ends_on: string;
          id?: string;
          kind: Database['public']['Enums']['goal_kind'];
          note?: string;
          starts_on: string;
          target: number;
          updated_at?: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string | null;
          currency?: string;
          ends_on?: string;
          id?: string;
          kind?: Database['public']['Enums']['goal_kind'];
          note?: string;
          starts_on?: string;
          target?: number;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'goals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'goals_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      invitations: {
        Row: {
          accepted_at: string | null;
          agency_id: string;
          approver: boolean;
          client_id: string | null;
          created_at: string;
          email: string;
          email_key: string;
          expires_at: string;
          id: string;
          invited_by: string | null;
          name: string;
          revoked_at: string | null;
          roles: Database['public']['Enums']['app_role'][];
          token_hash: string;
        };
        ComputedFields: never;
        Insert: {
          accepted_at?: string | null;
          agency_id: string;
          approver?: boolean;
          client_id?: string | null;
          created_at?: string;
          email: string;
          email_key?: never;
          expires_at: string;
          id?: string;
          invited_by?: string | null;
          name: string;
          revoked_at?: string | null;
          roles: Database['public']['Enums']['app_role'][];
          token_hash: string;
        };
        Update: {
          accepted_at?: string | null;
          agency_id?: string;
          approver?: boolean;
          client_id?: string | null;
          created_at?: string;
          email?: string;
          email_key?: never;
          expires_at?: string;
          id?: string;
          invited_by?: string | null;
          name?: string;
          revoked_at?: string | null;
          roles?: Database['public']['Enums']['app_role'][];
          token_hash?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'invitations_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'invitations_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invitations_agency_id_invited_by_fkey';
            columns: ['agency_id', 'invited_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      list_sizes: {
        Row: {
          agency_id: string;
          client_id: string;
          counted_at: string;
          counted_by: string | null;
          day: string;
          id: string;
          list_id: string;
          list_name: string;
          size: number;
          source: Database['public']['Enums']['list_size_source'];
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          counted_at?: string;
          counted_by?: string | null;
          day: string;
          id?: string;
          list_id?: string;
          list_name?: string;
          size: number;
          source?: Database['public']['Enums']['list_size_source'];
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          counted_at?: string;
          counted_by?: string | null;
          day?: string;
          id?: string;
          list_id?: string;
          list_name?: string;
          size?: number;
          source?: Database['public']['Enums']['list_size_source'];
        };
        Relationships: [
          {
            foreignKeyName: 'list_sizes_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'list_sizes_agency_id_counted_by_fkey';
            columns: ['agency_id', 'counted_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      metric_import_rows: {
        Row: {
          agency_id: string;
          campaign_id: string | null;
          client_id: string;
          id: string;
          import_id: string;
          line: number;
          reason: string | null;
          status: Database['public']['Enums']['import_row_status'];
          values: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          campaign_id?: string | null;
          client_id: string;
          id?: string;
          import_id: string;
          line: number;
          reason?: string | null;
          status: Database['public']['Enums']['import_row_status'];
          values: NonNullable<Json>;
        };
        Update: {
          agency_id?: string;
          campaign_id?: string | null;
          client_id?: string;
          id?: string;
          import_id?: string;
          line?: number;
          reason?: string | null;
          status?: Database['public']['Enums']['import_row_status'];
          values?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: 'metric_import_rows_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'metric_import_rows_client_id_import_id_fkey';
            columns: ['client_id', 'import_id'];
            isOneToOne: false;
            referencedRelation: 'metric_imports';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      metric_imports: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          created_by: string;
          file_name: string;
          id: string;
          row_count: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          created_by: string;
          file_name: string;
          id?: string;
          row_count?: number;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          created_by?: string;
          file_name?: string;
          id?: string;
          row_count?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'metric_imports_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'metric_imports_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      move_requests: {
        Row: {
          agency_id: string;
          answer: string;
          campaign_id: string;
          client_id: string;
          created_at: string;
          decided_at: string | null;
          decided_by: string | null;
          from_status: Database['public']['Enums']['campaign_status'];
          id: string;
          note: string;
          requested_by: string;
          status: Database['public']['Enums']['move_request_status'];
          to_status: Database['public']['Enums']['campaign_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          answer?: string;
          campaign_id: string;
          client_id: string;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          from_status: Database['public']['Enums']['campaign_status'];
          id?: string;
          note?: string;
          requested_by: string;
          status?: Database['public']['Enums']['move_request_status'];
          to_status: Database['public']['Enums']['campaign_status'];
        };
        Update: {
          agency_id?: string;
          answer?: string;
          campaign_id?: string;
          client_id?: string;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          from_status?: Database['public']['Enums']['campaign_status'];
          id?: string;
          note?: string;
          requested_by?: string;
          status?: Database['public']['Enums']['move_request_status'];
          to_status?: Database['public']['Enums']['campaign_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'move_requests_agency_id_decided_by_fkey';
            columns: ['agency_id', 'decided_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'move_requests_agency_id_requested_by_fkey';
            columns: ['agency_id', 'requested_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'move_requests_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      notification_preferences: {
        Row: {
          agency_id: string;
          digest: boolean;
          event: Database['public']['Enums']['notice_event'];
          in_app: boolean;
          mail: boolean;
          slack: boolean;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          digest: boolean;
          event: Database['public']['Enums']['notice_event'];
          in_app: boolean;
          mail: boolean;
          slack: boolean;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          digest?: boolean;
          event?: Database['public']['Enums']['notice_event'];
          in_app?: boolean;
          mail?: boolean;
          slack?: boolean;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'notification_preferences_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      permissions: {
        Row: {
          flag: Database['public']['Enums']['member_flag'] | null;
          slug: string;
        };
        ComputedFields: never;
        Insert: {
          flag?: Database['public']['Enums']['member_flag'] | null;
          slug: string;
        };
        Update: {
          flag?: Database['public']['Enums']['member_flag'] | null;
          slug?: string;
        };
        Relationships: [];
      };
      person_capacities: {
        Row: {
          agency_id: string;
          created_at: string;
          from_on: string;
          minutes_a_week: number;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          created_at?: string;
          from_on: string;
          minutes_a_week: number;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          created_at?: string;
          from_on?: string;
          minutes_a_week?: number;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'person_capacities_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      person_settings: {
        Row: {
          agency_id: string;
          digest: Database['public']['Enums']['digest_rhythm'];
          digest_hour: number;
          digest_weekday: number;
          next_digest_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          single_keys: boolean;
          slack_member: string | null;
          time_zone: string | null;
          tour_ended_at: string | null;
          tour_step: number;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          digest?: Database['public']['Enums']['digest_rhythm'];
          digest_hour?: number;
          digest_weekday?: number;
          next_digest_at?: string | null;
          quiet_from?: string | null;
          quiet_until?: string | null;
          single_keys?: boolean;
          slack_member?: string | null;
          time_zone?: string | null;
          tour_ended_at?: string | null;
          tour_step?: number;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          digest?: Database['public']['Enums']['digest_rhythm'];
          digest_hour?: number;
          digest_weekday?: number;
          next_digest_at?: string | null;
          quiet_from?: string | null;
          quiet_until?: string | null;
          single_keys?: boolean;
          slack_member?: string | null;
          time_zone?: string | null;
          tour_ended_at?: string | null;
          tour_step?: number;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'person_settings_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      popup_assignees: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          duty: Database['public']['Enums']['campaign_duty'];
          popup_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          duty: Database['public']['Enums']['campaign_duty'];
          popup_id: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          duty?: Database['public']['Enums']['campaign_duty'];
          popup_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'popup_assignees_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'popup_assignees_client_id_popup_id_fkey';
            columns: ['client_id', 'popup_id'];
            isOneToOne: false;
            referencedRelation: 'crm_popups';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      popup_designs: {
        Row: {
          agency_id: string;
          author_id: string | null;
          client_id: string;
          created_at: string;
          file_id: string;
          id: string;
          popup_id: string;
          shared_at: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          author_id?: string | null;
          client_id: string;
          created_at?: string;
          file_id: string;
          id?: string;
          popup_id: string;
          shared_at?: string | null;
          version: number;
        };
        Update: {
          agency_id?: string;
          author_id?: string | null;
          client_id?: string;
          created_at?: string;
          file_id?: string;
          id?: string;
          popup_id?: string;
          shared_at?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'popup_designs_agency_id_author_id_fkey';
            columns: ['agency_id', 'author_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'popup_designs_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'popup_designs_client_id_popup_id_fkey';
            columns: ['client_id', 'popup_id'];
            isOneToOne: false;
            referencedRelation: 'crm_popups';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      portal_requests: {
        Row: {
          agency_id: string;
          answer: string;
          answers: NonNullable<Json>;
          campaign_id: string | null;
          client_id: string;
          closed_at: string | null;
          closed_by: string | null;
          created_at: string;
          created_by: string;
          desired_on: string | null;
          details: string;
          filed_by_team: boolean;
          id: string;
          kind: Database['public']['Enums']['request_kind'];
          lead_days: number;
          scope_choice: Database['public']['Enums']['request_scope_choice'] | null;
          scope_month: string | null;
          status: Database['public']['Enums']['request_status'];
          title: string;
          urgent_reason: string;
          work_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          answer?: string;
          answers?: NonNullable<Json>;
          campaign_id?: string | null;
          client_id: string;
          closed_at?: string | null;
          closed_by?: string | null;
          created_at?: string;
          created_by: string;
          desired_on?: string | null;
          details?: string;
          filed_by_team?: boolean;
          id?: string;
          kind?: Database['public']['Enums']['request_kind'];
          lead_days?: number;
          scope_choice?: Database['public']['Enums']['request_scope_choice'] | null;
          scope_month?: string | null;
          status?: Database['public']['Enums']['request_status'];
          title: string;
          urgent_reason?: string;
          work_id?: string | null;
        };
        Update: {
          agency_id?: string;
          answer?: string;
          answers?: NonNullable<Json>;
          campaign_id?: string | null;
          client_id?: string;
          closed_at?: string | null;
          closed_by?: string | null;
          created_at?: string;
          created_by?: string;
          desired_on?: string | null;
          details?: string;
          filed_by_team?: boolean;
          id?: string;
          kind?: Database['public']['Enums']['request_kind'];
          lead_days?: number;
          scope_choice?: Database['public']['Enums']['request_scope_choice'] | null;
          scope_month?: string | null;
          status?: Database['public']['Enums']['request_status'];
          title?: string;
          urgent_reason?: string;
          work_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'portal_requests_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'portal_requests_agency_id_closed_by_fkey';
            columns: ['agency_id', 'closed_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'portal_requests_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'portal_requests_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      post_channels: {
        Row: {
          caption_limit: number;
          channel: Database['public']['Enums']['post_channel'];
          hashtag_limit: number | null;
          link_length: number | null;
          media_max: number;
          media_min: number;
        };
        ComputedFields: never;
        Insert: {
          caption_limit: number;
          channel: Database['public']['Enums']['post_channel'];
          hashtag_limit?: number | null;
          link_length?: number | null;
          media_max: number;
          media_min: number;
        };
        Update: {
          caption_limit?: number;
          channel?: Database['public']['Enums']['post_channel'];
          hashtag_limit?: number | null;
          link_length?: number | null;
          media_max?: number;
          media_min?: number;
        };
        Relationships: [];
      };
      request_files: {
        Row: {
          agency_id: string;
          client_id: string;
          created_at: string;
          file_id: string;
          request_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id: string;
          created_at?: string;
          file_id: string;
          request_id: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string;
          created_at?: string;
          file_id?: string;
          request_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'request_files_client_id_file_id_fkey';
            columns: ['client_id', 'file_id'];
            isOneToOne: false;
            referencedRelation: 'files';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'request_files_client_id_request_id_fkey';
            columns: ['client_id', 'request_id'];
            isOneToOne: false;
            referencedRelation: 'campaign_requests';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'request_files_client_id_request_id_fkey';
            columns: ['client_id', 'request_id'];
            isOneToOne: false;
            referencedRelation: 'portal_requests';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      request_lead_times: {
        Row: {
          agency_id: string;
          kind: Database['public']['Enums']['request_kind'];
          working_days: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          kind: Database['public']['Enums']['request_kind'];
          working_days: number;
        };
        Update: {
          agency_id?: string;
          kind?: Database['public']['Enums']['request_kind'];
          working_days?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'request_lead_times_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      role_ceilings: {
        Row: {
          by_default: boolean;
          default_reach: Database['public']['Enums']['reach'] | null;
          permission: string;
          reach: Database['public']['Enums']['reach'];
          role: Database['public']['Enums']['app_role'];
        };
        ComputedFields: never;
        Insert: {
          by_default: boolean;
          default_reach?: Database['public']['Enums']['reach'] | null;
          permission: string;
          reach: Database['public']['Enums']['reach'];
          role: Database['public']['Enums']['app_role'];
        };
        Update: {
          by_default?: boolean;
          default_reach?: Database['public']['Enums']['reach'] | null;
          permission?: string;
          reach?: Database['public']['Enums']['reach'];
          role?: Database['public']['Enums']['app_role'];
        };
        Relationships: [
          {
            foreignKeyName: 'role_ceilings_permission_fkey';
            columns: ['permission'];
            isOneToOne: false;
            referencedRelation: 'permissions';
            referencedColumns: ['slug'];
          },
        ];
      };
      role_permissions: {
        Row: {
          agency_id: string;
          permission: string;
          reach: Database['public']['Enums']['reach'];
          role: Database['public']['Enums']['app_role'];
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          permission: string;
          reach: Database['public']['Enums']['reach'];
          role: Database['public']['Enums']['app_role'];
        };
        Update: {
          agency_id?: string;
          permission?: string;
          reach?: Database['public']['Enums']['reach'];
          role?: Database['public']['Enums']['app_role'];
        };
        Relationships: [
          {
            foreignKeyName: 'role_permissions_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'role_permissions_permission_fkey';
            columns: ['permission'];
            isOneToOne: false;
            referencedRelation: 'permissions';
            referencedColumns: ['slug'];
          },
          {
            foreignKeyName: 'role_permissions_role_permission_fkey';
            columns: ['role', 'permission'];
            isOneToOne: false;
            referencedRelation: 'role_ceilings';
            referencedColumns: ['role', 'permission'];
          },
        ];
      };
      slack_hooks: {
        Row: {
          agency_id: string;
          client_id: string | null;
          created_at: string;
          created_by: string;
          events: string[];
          id: string;
          last_error: string | null;
          last_posted_at: string | null;
          name: string;
          quiet_from: string | null;
          quiet_until: string | null;
          shared: boolean;
          status: Database['public']['Enums']['slack_hook_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id?: string | null;
          created_at?: string;
          created_by: string;
          events?: string[];
          id?: string;
          last_error?: string | null;
          last_posted_at?: string | null;
          name: string;
          quiet_from?: string | null;
          quiet_until?: string | null;
          shared?: boolean;
          status?: Database['public']['Enums']['slack_hook_status'];
        };
        Update: {
          agency_id?: string;
          client_id?: string | null;
          created_at?: string;
          created_by?: string;
          events?: string[];
          id?: string;
          last_error?: string | null;
          last_posted_at?: string | null;
          name?: string;
          quiet_from?: string | null;
          quiet_until?: string | null;
          shared?: boolean;
          status?: Database['public']['Enums']['slack_hook_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'slack_hooks_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'slack_hooks_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'slack_hooks_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      stage_estimates: {
        Row: {
          agency_id: string;
          kind: Database['public']['Enums']['work_kind'];
          minutes: number;
          stage: Database['public']['Enums']['campaign_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          kind?: Database['public']['Enums']['work_kind'];
          minutes: number;
          stage: Database['public']['Enums']['campaign_status'];
        };
        Update: {
          agency_id?: string;
          kind?: Database['public']['Enums']['work_kind'];
          minutes?: number;
          stage?: Database['public']['Enums']['campaign_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'stage_estimates_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      task_assignees: {
        Row: {
          agency_id: string;
          client_id: string | null;
          created_at: string;
          task_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id?: string | null;
          created_at?: string;
          task_id: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          client_id?: string | null;
          created_at?: string;
          task_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'task_assignees_agency_id_task_id_fkey';
            columns: ['agency_id', 'task_id'];
            isOneToOne: false;
            referencedRelation: 'tasks';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'task_assignees_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      tasks: {
        Row: {
          agency_id: string;
          client_id: string | null;
          closed_at: string | null;
          created_at: string;
          created_by: string | null;
          details: string;
          due_on: string | null;
          due_order: string;
          id: string;
          late_for: string | null;
          priority: Database['public']['Enums']['task_priority'];
          reminded_for: string | null;
          shared_at: string | null;
          status: Database['public']['Enums']['task_status'];
          status_order: number;
          subject_id: string | null;
          subject_kind: string | null;
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          client_id?: string | null;
          closed_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          details?: string;
          due_on?: string | null;
          due_order?: never;
          id?: string;
          late_for?: string | null;
          priority?: Database['public']['Enums']['task_priority'];
          reminded_for?: string | null;
          shared_at?: string | null;
          status?: Database['public']['Enums']['task_status'];
          status_order?: never;
          subject_id?: string | null;
          subject_kind?: string | null;
          title: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          agency_id?: string;
          client_id?: string | null;
          closed_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          details?: string;
          due_on?: string | null;
          due_order?: never;
          id?: string;
          late_for?: string | null;
          priority?: Database['public']['Enums']['task_priority'];
          reminded_for?: string | null;
          shared_at?: string | null;
          status?: Database['public']['Enums']['task_status'];
          status_order?: never;
          subject_id?: string | null;
          subject_kind?: string | null;
          title?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'tasks_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'tasks_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      time_entries: {
        Row: {
          agency_id: string;
          campaign_id: string | null;
          client_id: string | null;
          created_at: string;
          ended_at: string | null;
          flow_id: string | null;
          id: string;
          minutes: number | null;
          note: string;
          on_day: string | null;
          popup_id: string | null;
          started_at: string | null;
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          campaign_id?: string | null;
          client_id?: string | null;
          created_at?: string;
          ended_at?: string | null;
          flow_id?: string | null;
          id?: string;
          minutes?: number | null;
          note?: string;
          on_day?: string | null;
          popup_id?: string | null;
          started_at?: string | null;
          updated_at?: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          campaign_id?: string | null;
          client_id?: string | null;
          created_at?: string;
          ended_at?: string | null;
          flow_id?: string | null;
          id?: string;
          minutes?: number | null;
          note?: string;
          on_day?: string | null;
          popup_id?: string | null;
          started_at?: string | null;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'time_entries_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'time_entries_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'time_entries_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'time_entries_client_id_flow_id_fkey';
            columns: ['client_id', 'flow_id'];
            isOneToOne: false;
            referencedRelation: 'crm_flows';
            referencedColumns: ['client_id', 'id'];
          },
          {
            foreignKeyName: 'time_entries_client_id_popup_id_fkey';
            columns: ['client_id', 'popup_id'];
            isOneToOne: false;
            referencedRelation: 'crm_popups';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      time_off: {
        Row: {
          agency_id: string;
          created_at: string;
          from_on: string;
          id: string;
          note: string;
          to_on: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          created_at?: string;
          from_on: string;
          id?: string;
          note?: string;
          to_on: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          created_at?: string;
          from_on?: string;
          id?: string;
          note?: string;
          to_on?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'time_off_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      user_contacts: {
        Row: {
          agency_id: string;
          email: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          email: string;
          user_id: string;
        };
        Update: {
          agency_id?: string;
          email?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'user_contacts_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      user_profiles: {
        Row: {
          agency_id: string;
          created_at: string;
          deactivated_at: string | null;
          id: string;
          name: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          created_at?: string;
          deactivated_at?: string | null;
          id: string;
          name: string;
          title?: string;
        };
        Update: {
          agency_id?: string;
          created_at?: string;
          deactivated_at?: string | null;
          id?: string;
          name?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'user_profiles_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      user_roles: {
        Row: {
          agency_id: string;
          created_at: string;
          role: Database['public']['Enums']['app_role'];
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id: string;
          created_at?: string;
          role: Database['public']['Enums']['app_role'];
          user_id: string;
        };
        Update: {
          agency_id?: string;
          created_at?: string;
          role?: Database['public']['Enums']['app_role'];
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'user_roles_agency_id_user_id_fkey';
            columns: ['agency_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
    };
    Views: {
      brand_guidelines: {
        Row: {
          agency_id: string;
          body: NonNullable<Json>;
          client_id: string | null;
          id: string;
          tags: string[];
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          body?: Json | null;
          client_id?: string | null;
          id?: string | null;
          tags?: string[] | null;
          title?: string | null;
          updated_at?: string | null;
          version?: number | null;
        };
        Update: {
          agency_id?: string | null;
          body?: Json | null;
          client_id?: string | null;
          id?: string | null;
          tags?: string[] | null;
          title?: string | null;
          updated_at?: string | null;
          version?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'content_documents_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_documents_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      campaign_approvals: {
        Row: {
          agency_id: string;
          campaign_id: string;
          client_id: string;
          closed_at: string | null;
          concern: Database['public']['Enums']['approval_concern'] | null;
          content_hash: string;
          created_at: string;
          decide_by: string | null;
          id: string;
          requested_by: string | null;
          round: number;
          status: Database['public']['Enums']['approval_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          campaign_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
        };
        Update: {
          agency_id?: string | null;
          campaign_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
        };
        Relationships: [
          {
            foreignKeyName: 'approvals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approvals_agency_id_requested_by_fkey';
            columns: ['agency_id', 'requested_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      campaign_requests: {
        Row: {
          agency_id: string;
          answer: string;
          campaign_id: string | null;
          client_id: string;
          created_at: string;
          created_by: string;
          desired_on: string | null;
          details: string;
          id: string;
          status: Database['public']['Enums']['request_status'];
          title: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          answer?: string | null;
          campaign_id?: string | null;
          client_id?: string | null;
          created_at?: string | null;
          created_by?: string | null;
          desired_on?: string | null;
          details?: string | null;
          id?: string | null;
          status?: Database['public']['Enums']['request_status'] | null;
          title?: string | null;
        };
        Update: {
          agency_id?: string | null;
          answer?: string | null;
          campaign_id?: string | null;
          client_id?: string | null;
          created_at?: string | null;
          created_by?: string | null;
          desired_on?: string | null;
          details?: string | null;
          id?: string | null;
          status?: Database['public']['Enums']['request_status'] | null;
          title?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'portal_requests_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'portal_requests_agency_id_created_by_fkey';
            columns: ['agency_id', 'created_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'portal_requests_client_id_campaign_id_fkey';
            columns: ['client_id', 'campaign_id'];
            isOneToOne: false;
            referencedRelation: 'crm_campaigns';
            referencedColumns: ['client_id', 'id'];
          },
        ];
      };
      content_templates: {
        Row: {
          agency_id: string;
          client_id: string | null;
          html: string;
          id: string;
          tags: string[];
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          client_id?: string | null;
          html?: string | null;
          id?: string | null;
          tags?: string[] | null;
          title?: string | null;
          updated_at?: string | null;
          version?: number | null;
        };
        Update: {
          agency_id?: string | null;
          client_id?: string | null;
          html?: string | null;
          id?: string | null;
          tags?: string[] | null;
          title?: string | null;
          updated_at?: string | null;
          version?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'content_documents_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_documents_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      copy_snippets: {
        Row: {
          agency_id: string;
          body: NonNullable<Json>;
          client_id: string | null;
          id: string;
          tags: string[];
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          body?: Json | null;
          client_id?: string | null;
          id?: string | null;
          tags?: string[] | null;
          title?: string | null;
          updated_at?: string | null;
          version?: number | null;
        };
        Update: {
          agency_id?: string | null;
          body?: Json | null;
          client_id?: string | null;
          id?: string | null;
          tags?: string[] | null;
          title?: string | null;
          updated_at?: string | null;
          version?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'content_documents_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'content_documents_agency_id_fkey';
            columns: ['agency_id'];
            isOneToOne: false;
            referencedRelation: 'agencies';
            referencedColumns: ['id'];
          },
        ];
      };
      flow_approvals: {
        Row: {
          agency_id: string;
          client_id: string;
          closed_at: string | null;
          concern: Database['public']['Enums']['approval_concern'] | null;
          content_hash: string;
          created_at: string;
          decide_by: string | null;
          flow_id: string;
          id: string;
          requested_by: string | null;
          round: number;
          status: Database['public']['Enums']['approval_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          flow_id?: string | null;
          id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
        };
        Update: {
          agency_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          flow_id?: string | null;
          id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
        };
        Relationships: [
          {
            foreignKeyName: 'approvals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approvals_agency_id_requested_by_fkey';
            columns: ['agency_id', 'requested_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      flow_email_approvals: {
        Row: {
          agency_id: string;
          client_id: string;
          closed_at: string | null;
          concern: Database['public']['Enums']['approval_concern'] | null;
          content_hash: string;
          created_at: string;
          decide_by: string | null;
          id: string;
          requested_by: string | null;
          round: number;
          status: Database['public']['Enums']['approval_status'];
          step_id: string;
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
          step_id?: string | null;
        };
        Update: {
          agency_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
          step_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'approvals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approvals_agency_id_requested_by_fkey';
            columns: ['agency_id', 'requested_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
      popup_approvals: {
        Row: {
          agency_id: string;
          client_id: string;
          closed_at: string | null;
          concern: Database['public']['Enums']['approval_concern'] | null;
          content_hash: string;
          created_at: string;
          decide_by: string | null;
          id: string;
          popup_id: string;
          requested_by: string | null;
          round: number;
          status: Database['public']['Enums']['approval_status'];
        };
        ComputedFields: never;
        Insert: {
          agency_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          id?: string | null;
          popup_id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
        };
        Update: {
          agency_id?: string | null;
          client_id?: string | null;
          closed_at?: string | null;
          concern?: Database['public']['Enums']['approval_concern'] | null;
          content_hash?: string | null;
          created_at?: string | null;
          decide_by?: string | null;
          id?: string | null;
          popup_id?: string | null;
          requested_by?: string | null;
          round?: number | null;
          status?: Database['public']['Enums']['approval_status'] | null;
        };
        Relationships: [
          {
            foreignKeyName: 'approvals_agency_id_client_id_fkey';
            columns: ['agency_id', 'client_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['agency_id', 'id'];
          },
          {
            foreignKeyName: 'approvals_agency_id_requested_by_fkey';
            columns: ['agency_id', 'requested_by'];
            isOneToOne: false;
            referencedRelation: 'user_profiles';
            referencedColumns: ['agency_id', 'id'];
          },
        ];
      };
    };
    Functions: {
      ab_test_results: {
        Args: { tests: string[] };
        Returns: {
          complete: boolean;
          difference: number;
          high: number;
          low: number;
          needed: number;
          p: number;
          position: number;
          rate: number;
          recipients: number;
          significant: boolean;
          successes: number;
          test_id: string;
          variant_id: string;
          z: number;
        }[];
      };
      ab_test_sample_size: {
        Args: { baseline: number; effect: number; variants: number };
        Returns: number;
      };
      accept_request: {
        Args: { assignees?: Json; brief?: Json; request: string; title?: string };
        Returns: string;
      };
      accept_request_beyond: {
        Args: {
          assignees?: Json;
          basis: Database['public']['Enums']['scope_basis'];
          brief?: Json;
          reason: string;
          request: string;
          title?: string;
        };
        Returns: string;
      };
      add_flow_step: {
        Args: {
          after?: string;
          condition?: string;
          delay_amount?: number;
          delay_unit?: Database['public']['Enums']['delay_unit'];
          flow: string;
          kind: Database['public']['Enums']['flow_step_kind'];
          name?: string;
          path?: Database['public']['Enums']['flow_branch'];
          split?: string;
        };
        Returns: string;
      };
      answer_request: { Args: { answer: string; request: string }; Returns: string };
      approval_mail: {
        Args: { approval: string; person: string; sender?: string };
        Returns: {
          client: string;
          client_slug: string;
          decide_by: string;
          email: string;
          handed_by: string;
          name: string;
          title: string;
        }[];
      };
      approval_people: {
        Args: { approval: string };
        Returns: {
          by_link: boolean;
          decided_at: string;
          decision: Database['public']['Enums']['approval_status'];
          handed_note: string;
          handed_to: string;
          name: string;
          note: string;
          user_id: string;
          waits: boolean;
        }[];
      };
      approve_together: {
        Args: { items: Json };
        Returns: {
          approval_id: string;
          refusal: string;
          status: Database['public']['Enums']['approval_status'];
        }[];
      };
      calendar_entries: {
        Args: {
          agency: string;
          client?: string;
          from_on: string;
          kinds?: string[];
          to_on: string;
          zone: string;
        };
        Returns: Database['public']['CompositeTypes']['calendar_entry'][];
        SetofOptions: {
          from: '*';
          to: 'calendar_entry';
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      calendar_feed: {
        Args: Record<PropertyKey, never>;
        Returns: {
          opened_at: string;
          read_at: string;
        }[];
      };
      choose_channels: { Args: { choices: Json }; Returns: undefined };
      claim_jobs: {
        Args: { batch?: number; lease_seconds?: number; queue: string };
        Returns: {
          attempts: number;
          id: number;
          lease: string;
          payload: Json;
        }[];
      };
      client_month: {
        Args: { agency: string; month: string };
        Returns: {
          allowed_minutes: number;
          client_id: string;
          seconds: number;
        }[];
      };
      close_calendar_feed: { Args: Record<PropertyKey, never>; Returns: undefined };
      close_upload: { Args: { found: number; path: string }; Returns: undefined };
      complete_job: { Args: { job: number; lease: string }; Returns: undefined };
      count_ab_test: { Args: { counts: Json; test: string }; Returns: number };
      count_campaigns: {
        Args: {
          agency: string;
          client?: string;
          labelled?: string;
          only_late?: boolean;
          people?: string[];
          person: string;
          priorities?: Database['public']['Enums']['campaign_priority'][];
          send_from?: string;
          send_to?: string;
          statuses?: number[];
          title_like?: string;
          today: string;
          week_from: string;
          week_to: string;
        };
        Returns: {
          due_today: number;
          late: number;
          mine: number;
          next_due: string;
          next_send: string;
          oldest: string;
          status: Database['public']['Enums']['campaign_status'];
          this_week: number;
          total: number;
        }[];
      };
      count_comments: {
        Args: { agency: string; subjects: string[] };
        Returns: {
          comments: number;
          subject_id: string;
        }[];
      };
      create_ab_test: {
        Args: {
          baseline: number;
          client: string;
          effect: number;
          hypothesis: string;
          metric: Database['public']['Enums']['ab_test_metric'];
          title: string;
          variants: Json;
          varies: Database['public']['Enums']['ab_test_varies'];
        };
        Returns: string;
      };
      create_campaign: {
        Args: {
          assignees?: Json;
          audience?: string;
          brief?: string;
          channel?: Database['public']['Enums']['campaign_channel'];
          client: string;
          decide_by?: string;
          due_on?: string;
          goal?: string;
          offer?: string;
          priority?: Database['public']['Enums']['campaign_priority'];
          send_at?: string;
          title: string;
        };
        Returns: string;
      };
      create_flow: {
        Args: {
          assignees?: Json;
          client: string;
          decide_by?: string;
          due_on?: string;
          goal?: string;
          steps?: Json;
          title: string;
          trigger_kind: Database['public']['Enums']['flow_trigger'];
          trigger_name?: string;
        };
        Returns: string;
      };
      create_task: {
        Args: {
          assignees?: string[];
          client?: string;
          details?: string;
          due_on?: string;
          priority?: Database['public']['Enums']['task_priority'];
          subject_id?: string;
          subject_kind?: string;
          title: string;
        };
        Returns: string;
      };
      decide_ab_test: { Args: { learned?: string; test: string; winner: string }; Returns: string };
      decide_approval: {
        Args: {
          approval: string;
          concern?: Database['public']['Enums']['approval_concern'];
          decision: Database['public']['Enums']['approval_status'];
          note?: string;
          seen_hash: string;
        };
        Returns: {
          status: Database['public']['Enums']['approval_status'];
          subject_id: string;
          subject_kind: string;
        }[];
      };
      decide_by_link: {
        Args: {
          address?: string;
          concern?: Database['public']['Enums']['approval_concern'];
          decision: Database['public']['Enums']['approval_status'];
          note?: string;
          seen_hash: string;
          token: string;
        };
        Returns: {
          status: Database['public']['Enums']['approval_status'];
          subject_id: string;
          subject_kind: string;
        }[];
      };
      decide_move: {
        Args: { accept: boolean; answer?: string; request: string };
        Returns: Database['public']['Enums']['campaign_status'];
      };
      decline_request: { Args: { answer: string; request: string }; Returns: string };
      defer_job: {
        Args: { job: number; lease: string; reason: string; seconds: number };
        Returns: undefined;
      };
      delegate_approval: {
        Args: { approval: string; note?: string; person: string };
        Returns: undefined;
      };
      end_ab_test: { Args: { learned: string; test: string }; Returns: string };
      end_scope_package: { Args: { client: string; ends_on: string }; Returns: undefined };
      end_view_as: { Args: { view: string }; Returns: undefined };
      enqueue_klaviyo_syncs: { Args: Record<PropertyKey, never>; Returns: number };
      fail_job: {
        Args: { error: string; final?: boolean; job: number; lease: string };
        Returns: undefined;
      };
      file_by_link: {
        Args: { file: string; token: string };
        Returns: {
          bytes: number;
          mime: string;
          name: string;
          object_key: string;
        }[];
      };
      file_request: {
        Args: {
          answers?: Json;
          client: string;
          desired_on?: string;
          details?: string;
          files?: string[];
          id: string;
          kind: Database['public']['Enums']['request_kind'];
          scope_choice?: Database['public']['Enums']['request_scope_choice'];
          title: string;
          urgent_reason?: string;
        };
        Returns: string;
      };
      first_times: {
        Args: Record<PropertyKey, never>;
        Returns: {
          at: string;
          fact: string;
        }[];
      };
      flow_publish_outcome: {
        Args: {
          attempt: number;
          detail?: string;
          flow: string;
          job: number;
          lease: string;
          outcome: Database['public']['Enums']['flow_publication_state'];
        };
        Returns: undefined;
      };
      flow_publish_step: {
        Args: { attempt: number; flow: string; ids: Json; job: number; lease: string };
        Returns: undefined;
      };
      flow_to_publish: {
        Args: { flow: string };
        Returns: {
          api_key: string;
          approved: boolean;
          attempt: number;
          client_id: string;
          from_email: string;
          from_label: string;
          image_urls: Json;
          klaviyo_flow_id: string;
          postal_address: string;
          state: Database['public']['Enums']['flow_publication_state'];
          steps: Json;
          template_ids: Json;
          title: string;
          trigger_kind: Database['public']['Enums']['flow_trigger'];
          trigger_ref: string;
          wanted: Database['public']['Enums']['flow_status'];
          website: string;
        }[];
      };
      goal_progress: {
        Args: { client?: string; from_day?: string };
        Returns: {
          actual: number;
          counted_by: Database['public']['Enums']['list_size_source'];
          counted_since: string;
          goal_id: string;
          lists: string[];
          measured: number;
          newest_sync: string;
          oldest_sync: string;
          sources: Database['public']['Enums']['metric_source'][];
          unmeasured: number;
          windows: string[];
        }[];
      };
      import_metrics: { Args: { client: string; file_name: string; rows: Json }; Returns: string };
      invitation_mail: {
        Args: { agency_id: string; person: string };
        Returns: {
          agency: string;
          name: string;
        }[];
      };
      invite: {
        Args: {
          approver?: boolean;
          client_id?: string;
          email: string;
          name: string;
          roles: Database['public']['Enums']['app_role'][];
        };
        Returns: string;
      };
      klaviyo_mark_unauthorized: {
        Args: { client: string; detail: string; job: number; lease: string };
        Returns: boolean;
      };
      klaviyo_save_campaigns: {
        Args: { campaigns: Json; client: string; cursor: Json; job: number; lease: string };
        Returns: number;
      };
      klaviyo_save_list_size: {
        Args: {
          client: string;
          counted_at: string;
          cursor: Json;
          job: number;
          lease: string;
          list: Json;
        };
        Returns: undefined;
      };
      klaviyo_save_report: {
        Args: {
          client: string;
          cursor: Json;
          job: number;
          lease: string;
          rows: Json;
          synced_at: string;
        };
        Returns: number;
      };
      klaviyo_schedule_outcome: {
        Args: {
          attempt: number;
          campaign: string;
          detail?: string;
          job: number;
          lease: string;
          outcome: Database['public']['Enums']['schedule_state'];
        };
        Returns: undefined;
      };
      klaviyo_schedule_state: {
        Args: { campaign: string };
        Returns: {
          api_key: string;
          attempt: number;
          client_id: string;
          copy_document: Json;
          excluded: string[];
          from_email: string;
          from_label: string;
          image_urls: Json;
          images: Json;
          included: string[];
          klaviyo_campaign_id: string;
          message_id: string;
          name: string;
          postal_address: string;
          preview_text: string;
          send_at: string;
          send_requested_at: string;
          state: Database['public']['Enums']['schedule_state'];
          status: Database['public']['Enums']['campaign_status'];
          subject: string;
          template_id: string;
          wanted: string;
        }[];
      };
      klaviyo_schedule_step: {
        Args: { attempt: number; campaign: string; ids: Json; job: number; lease: string };
        Returns: string;
      };
      klaviyo_sync_state: {
        Args: { client: string };
        Returns: {
          api_key: string;
          awaiting: string[];
          currency: string;
          cursor: Json;
          lists: string[];
          status: Database['public']['Enums']['integration_status'];
        }[];
      };
      last_seen: {
        Args: Record<PropertyKey, never>;
        Returns: {
          at: string;
          user_id: string;
        }[];
      };
      list_links: {
        Args: { approval: string };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          revoked_at: string;
          used_at: string;
          user_id: string;
        }[];
      };
      list_results: {
        Args: {
          before?: string;
          before_id?: string;
          client: string;
          kinds?: string[];
          since: string;
          size?: number;
        };
        Returns: Database['public']['CompositeTypes']['result_entry'][];
        SetofOptions: {
          from: '*';
          to: 'result_entry';
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_scope_work: {
        Args: { client: string; month: string };
        Returns: {
          happens_at: string;
          kind: Database['public']['Enums']['scope_kind'];
          late: boolean;
          number: number;
          state: string;
          status: string;
          title: string;
          unit_id: string;
        }[];
      };
      make_action_item_a_task: { Args: { item: string }; Returns: string };
      may: { Args: { client_id: string; permission: string }; Returns: boolean };
      move_ab_test: {
        Args: { test: string; to_status: Database['public']['Enums']['ab_test_status'] };
        Returns: string;
      };
      move_campaigns: {
        Args: {
          campaigns: string[];
          expected?: Database['public']['Enums']['campaign_status'];
          reason?: string;
          to_status: Database['public']['Enums']['campaign_status'];
        };
        Returns: {
          id: string;
          moved: boolean;
          refusal: string;
          status: Database['public']['Enums']['campaign_status'];
        }[];
      };
      move_flow: {
        Args: {
          expected?: Database['public']['Enums']['flow_status'];
          flow: string;
          reason?: string;
          to_status: Database['public']['Enums']['flow_status'];
        };
        Returns: string;
      };
      move_flow_step: {
        Args: {
          expected?: Database['public']['Enums']['flow_step_status'];
          reason?: string;
          step: string;
          to_status: Database['public']['Enums']['flow_step_status'];
        };
        Returns: string;
      };
      move_popup: {
        Args: {
          expected?: Database['public']['Enums']['popup_status'];
          popup: string;
          reason?: string;
          to_status: Database['public']['Enums']['popup_status'];
        };
        Returns: string;
      };
      move_post: {
        Args: {
          expected: Database['public']['Enums']['post_status'];
          post: string;
          reason?: string;
          to_status: Database['public']['Enums']['post_status'];
          url?: string;
        };
        Returns: Database['public']['Enums']['post_status'];
      };
      move_tasks: {
        Args: {
          expected?: Database['public']['Enums']['task_status'];
          tasks: string[];
          to_status: Database['public']['Enums']['task_status'];
        };
        Returns: {
          id: string;
          moved: boolean;
          refusal: string;
          status: Database['public']['Enums']['task_status'];
        }[];
      };
      notification_choices: {
        Args: Record<PropertyKey, never>;
        Returns: {
          digest: boolean;
          event: Database['public']['Enums']['notice_event'];
          in_app: boolean;
          mail: boolean;
          slack: boolean;
        }[];
      };
      notification_letter: {
        Args: { ids: string[] };
        Returns: {
          agency: string;
          email: string;
          home: string;
          is_client: boolean;
          lines: Json;
          name: string;
        }[];
      };
      open_approval: { Args: { approval: string }; Returns: undefined };
      open_calendar_feed: { Args: Record<PropertyKey, never>; Returns: string };
      open_upload: { Args: { bytes: number; call?: string }; Returns: string };
      opened_by_link: { Args: { token: string }; Returns: undefined };
      overdue_mail: {
        Args: { approval: string; person: string };
        Returns: {
          client: string;
          decide_by: string;
          email: string;
          name: string;
          number: string;
          title: string;
          waits_for: string;
        }[];
      };
      peek_invitation: {
        Args: { token: string };
        Returns: {
          agency_name: string;
          client_id: string;
          email: string;
          name: string;
        }[];
      };
      pending_approvals: {
        Args: { client: string };
        Returns: {
          content_hash: string;
          created_at: string;
          decide_by: string;
          for_me: number;
          id: string;
          in_all: number;
          mine: boolean;
          round: number;
          subject_id: string;
          subject_kind: string;
          waits_for: string[];
        }[];
      };
      pin_by_link: {
        Args: {
          blocking: boolean;
          body: string;
          h: number;
          token: string;
          version: number;
          w: number;
          x: number;
          y: number;
        };
        Returns: {
          id: string;
          number: number;
        }[];
      };
      place_ab_test: { Args: { campaign: string; names: Json; test: string }; Returns: string };
      place_flow_step: {
        Args: {
          after?: string;
          path?: Database['public']['Enums']['flow_branch'];
          split?: string;
          step: string;
        };
        Returns: number;
      };
      plan_digests: { Args: Record<PropertyKey, never>; Returns: number };
      post_faults: { Args: { post: string }; Returns: string[] };
      read_by_link: { Args: { token: string }; Returns: Json };
      read_feed: { Args: { token: string }; Returns: Json };
      reconcile_files: {
        Args: Record<PropertyKey, never>;
        Returns: {
          file: string;
          forgotten: boolean;
        }[];
      };
      record_file: {
        Args: {
          bytes: number;
          client_id: string;
          file_id: string;
          height: number;
          mime: string;
          name: string;
          object_key: string;
          person: string;
          sha256: string;
          width: number;
        };
        Returns: string;
      };
      record_recording: {
        Args: {
          bytes: number;
          call: string;
          file_id: string;
          mime: string;
          name: string;
          object_key: string;
          person: string;
        };
        Returns: string;
      };
      remind_now: { Args: { approval: string }; Returns: number };
      remind_of_posts: { Args: Record<PropertyKey, never>; Returns: number };
      remind_of_tasks: { Args: Record<PropertyKey, never>; Returns: number };
      remove_flow_step: { Args: { step: string }; Returns: string };
      remove_recording: { Args: { call: string }; Returns: string };
      renew_link: { Args: { token: string }; Returns: undefined };
      renew_upload: { Args: { path: string }; Returns: string };
      reply_by_link: { Args: { annotation: string; body: string; token: string }; Returns: string };
      request_move: {
        Args: {
          campaign: string;
          expected: Database['public']['Enums']['campaign_status'];
          note?: string;
          to_status: Database['public']['Enums']['campaign_status'];
        };
        Returns: string;
      };
      restore_role_grants: {
        Args: { wanted: Database['public']['Enums']['app_role'] };
        Returns: undefined;
      };
      revoke_links: { Args: { approval: string; person?: string }; Returns: number };
      save_ab_test: {
        Args: {
          baseline: number;
          effect: number;
          hypothesis: string;
          metric: Database['public']['Enums']['ab_test_metric'];
          test: string;
          title: string;
          varies: Database['public']['Enums']['ab_test_varies'];
        };
        Returns: string;
      };
      save_event: { Args: { event: string; facts: Json; people: string[] }; Returns: string };
      save_post: {
        Args: { based_on: number; caption: string; media?: Json; post: string };
        Returns: number;
      };
      scope_periods: {
        Args: { client?: string; from_month?: string; to_month?: string };
        Returns: {
          available: number;
          borrowed: number;
          carried_in: number;
          carry_cap: number;
          client_id: string;
          granted: number;
          kind: Database['public']['Enums']['scope_kind'];
          max_units: number;
          min_units: number;
          month: string;
          package_id: string;
          package_name: string;
          planned: number;
          remaining: number;
          resets_at: string;
          used: number;
        }[];
      };
      search: {
        Args: { words: string };
        Returns: {
          address: string;
          context: string;
          id: string;
          kind: string;
          title: string;
        }[];
      };
      search_content: {
        Args: { agency: string; client?: string; kind?: string; most?: number; query: string };
        Returns: {
          at_ms: number;
          client_id: string;
          content_kind: Database['public']['Enums']['content_kind'];
          excerpt: string;
          happened_at: string;
          id: string;
          rank: number;
          source: string;
          title: string;
        }[];
      };
      send_due_reminders: { Args: Record<PropertyKey, never>; Returns: number };
      session_context: { Args: Record<PropertyKey, never>; Returns: Json };
      set_day_time: {
        Args: {
          campaign?: string;
          client?: string;
          day: string;
          flow?: string;
          minutes: number;
          person?: string;
          popup?: string;
        };
        Returns: number;
      };
      set_role_grants: {
        Args: { grants: Json; wanted: Database['public']['Enums']['app_role'] };
        Returns: undefined;
      };
      set_roles: {
        Args: { person: string; roles: Database['public']['Enums']['app_role'][] };
        Returns: undefined;
      };
      set_scope_package: {
        Args: { client: string; items: Json; name: string; starts_on: string };
        Returns: string;
      };
      settle_annotation: {
        Args: { annotation: string; verdict: Database['public']['Enums']['annotation_verdict'] };
        Returns: Database['public']['Enums']['annotation_status'];
      };
      settle_by_link: {
        Args: {
          annotation: string;
          token: string;
          verdict: Database['public']['Enums']['annotation_verdict'];
        };
        Returns: Database['public']['Enums']['annotation_status'];
      };
      sign_out_everywhere: { Args: { person: string }; Returns: undefined };
      slack_dead: { Args: { job: number; lease: string; reason: string }; Returns: undefined };
      slack_posted: { Args: { job: number; lease: string }; Returns: undefined };
      slack_refused: { Args: { job: number; lease: string }; Returns: undefined };
      slack_start: {
        Args: { job: number; lease: string };
        Returns: {
          actor: string;
          channel: string;
          ciphertext: string;
          detail: Json;
          is_test: boolean;
          kind: string;
          mentions: string[];
          seconds: number;
          subject_kind: string;
          verdict: string;
        }[];
      };
      snooze_notifications: { Args: { choice: string; ids: string[] }; Returns: string };
      start_timer: {
        Args: { campaign?: string; client?: string; flow?: string; note?: string; popup?: string };
        Returns: {
          id: string;
          stopped: string;
        }[];
      };
      start_view_as: { Args: { person: string }; Returns: string };
      stop_timer: {
        Args: Record<PropertyKey, never>;
        Returns: {
          id: string;
          seconds: number;
          was_cut: boolean;
        }[];
      };
      store_client_secret: {
        Args: {
          ciphertext: string;
          client: string;
          list_ids?: string[];
          person: string;
          provider: Database['public']['Enums']['integration_provider'];
        };
        Returns: undefined;
      };
      store_slack_hook: {
        Args: {
          agency: string;
          ciphertext: string;
          client: string;
          events: string[];
          name: string;
          person: string;
          shared: boolean;
        };
        Returns: string;
      };
      stray_objects: { Args: { from_bucket: string }; Returns: string[] };
      suggest_assignee: {
        Args: {
          kind: Database['public']['Enums']['work_kind'];
          role: Database['public']['Enums']['campaign_duty'];
          work: string;
        };
        Returns: {
          capacity: number;
          items: number;
          load: number;
          name: string;
          off_days: number;
          on_client: boolean;
          until: string;
          user_id: string;
        }[];
      };
      sum_results: {
        Args: { client: string; since: string };
        Returns: {
          approved: number;
          earned: number;
          kind: string;
          month: string;
          sent: number;
          sources: Database['public']['Enums']['metric_source'][];
          synced_at: string;
          windows: string[];
        }[];
      };
      sweep: { Args: Record<PropertyKey, never>; Returns: undefined };
      take_back_annotation: { Args: { annotation: string }; Returns: undefined };
      take_on_request: { Args: { request: string }; Returns: string };
      take_token: { Args: { bucket: string; windows: Json }; Returns: number };
      test_slack_hook: { Args: { hook: string }; Returns: undefined };
      time_by_day: {
        Args: {
          agency: string;
          campaign?: string;
          client?: string;
          first_day: string;
          last_day: string;
          person?: string;
        };
        Returns: {
          campaign_id: string;
          client_id: string;
          clocked: boolean;
          day: string;
          entry_id: string;
          flow_id: string;
          note: string;
          popup_id: string;
          running: boolean;
          seconds: number;
          user_id: string;
        }[];
      };
      time_on_campaign: {
        Args: { campaign: string };
        Returns: {
          running: boolean;
          seconds: number;
          user_id: string;
        }[];
      };
      undo_assignment: {
        Args: {
          kind: Database['public']['Enums']['work_kind'];
          person: string;
          role: Database['public']['Enums']['campaign_duty'];
          work: string;
        };
        Returns: boolean;
      };
      unschedule_campaign: { Args: { campaign: string }; Returns: string };
      verify_approval: {
        Args: { approval: string };
        Returns: {
          content: string;
          content_hash: string;
          recomputed: string;
          stands: boolean;
        }[];
      };
      wake_snoozed: { Args: Record<PropertyKey, never>; Returns: number };
      withdraw_move: { Args: { request: string }; Returns: string };
      withdraw_request: { Args: { request: string }; Returns: string };
      workload: {
        Args: { agency: string; first_week: string; weeks?: number };
        Returns: {
          capacity: number;
          items: number;
          load: number;
          off_days: number;
          user_id: string;
          week: string;
        }[];
      };
      workload_items: {
        Args: { agency: string; first_day: string; last_day: string; person: string };
        Returns: {
          client_id: string;
          due_on: string;
          kind: Database['public']['Enums']['work_kind'];
          minutes: number;
          number: number;
          on_day: string;
          priority: Database['public']['Enums']['campaign_priority'];
          stage: Database['public']['Enums']['campaign_status'];
          title: string;
          work_id: string;
        }[];
      };
    };
    Enums: {
      ab_test_metric:
        'open_rate' | 'click_rate' | 'order_rate' | 'signup_rate' | 'unsubscribe_rate';
      ab_test_status: 'draft' | 'running' | 'decided' | 'inconclusive' | 'cancelled';
      ab_test_varies:
        'subject' | 'sender' | 'content' | 'offer' | 'design' | 'send_time' | 'audience' | 'popup';
      annotation_status: 'open' | 'resolved';
      annotation_verdict: 'resolved' | 'reopened' | 'carried';
      app_role:
        | 'admin'
        | 'manager'
        | 'staff'
        | 'strategist'
        | 'copywriter'
        | 'designer'
        | 'implementor'
        | 'sales_agent'
        | 'creator_manager'
        | 'creator'
        | 'client_user';
      approval_concern: 'copy' | 'design';
      approval_policy: 'any' | 'all';
      approval_status: 'pending' | 'approved' | 'changes_requested' | 'withdrawn' | 'voided';
      attendee_answer: 'waiting' | 'accepted' | 'declined';
      audience: 'internal' | 'client';
      campaign_channel: 'email' | 'sms';
      campaign_duty: 'strategist' | 'copywriter' | 'designer' | 'implementor';
      campaign_priority: 'urgent' | 'high' | 'medium' | 'low';
      campaign_status:
        | 'strategy'
        | 'copy'
        | 'design'
        | 'qa'
        | 'client_approval'
        | 'approved'
        | 'scheduled'
        | 'sent'
        | 'on_hold'
        | 'cancelled';
      client_duty:
        | 'account_manager'
        | 'strategist'
        | 'copywriter'
        | 'designer'
        | 'implementor'
        | 'staff'
        | 'sales_agent'
        | 'creator_manager';
      client_status: 'active' | 'paused' | 'archived';
      consent_way: 'spoken' | 'written' | 'announced';
      content_kind: 'document' | 'guideline' | 'snippet' | 'template' | 'copy_note' | 'design_note';
      count_source: 'typed' | 'klaviyo';
      delay_unit: 'minutes' | 'hours' | 'days' | 'weeks';
      digest_rhythm: 'off' | 'daily' | 'weekly';
      document_kind: 'report' | 'brand' | 'agreement' | 'other';
      flow_branch: 'yes' | 'no';
      flow_publication_state: 'by_hand' | 'pending' | 'live' | 'paused' | 'failed';
      flow_status:
        | 'strategy'
        | 'making'
        | 'qa'
        | 'client_approval'
        | 'approved'
        | 'live'
        | 'paused'
        | 'archived'
        | 'on_hold'
        | 'cancelled';
      flow_step_kind: 'email' | 'sms' | 'delay' | 'split';
      flow_step_status: 'copy' | 'design' | 'qa' | 'client_approval' | 'approved';
      flow_trigger: 'list' | 'segment' | 'metric' | 'date' | 'price_drop' | 'back_in_stock';
      goal_kind: 'revenue' | 'list_growth' | 'sends';
      import_row_status: 'matched' | 'proposed' | 'confirmed' | 'unmatched' | 'error';
      integration_provider: 'klaviyo';
      integration_status: 'connected' | 'unauthorized' | 'disconnected';
      job_status: 'waiting' | 'running' | 'done' | 'parked';
      list_size_source: 'klaviyo_api' | 'typed';
      member_flag: 'approver' | 'billing';
      metric_source: 'klaviyo_api' | 'klaviyo_csv';
      move_request_status: 'pending' | 'accepted' | 'declined' | 'withdrawn';
      notice_event:
        | 'assigned'
        | 'mention'
        | 'comment'
        | 'moved'
        | 'approval'
        | 'sent'
        | 'request'
        | 'due'
        | 'failure'
        | 'other';
      popup_kind: 'popup' | 'flyout' | 'full_page' | 'banner' | 'embed';
      popup_status:
        | 'draft'
        | 'design'
        | 'qa'
        | 'client_approval'
        | 'approved'
        | 'live'
        | 'paused'
        | 'archived'
        | 'cancelled';
      popup_trigger: 'on_arrival' | 'after_seconds' | 'after_scroll' | 'on_leaving' | 'on_click';
      portal_room:
        | 'calendar'
        | 'campaigns'
        | 'flows'
        | 'posts'
        | 'requests'
        | 'results'
        | 'documents'
        | 'goals'
        | 'scope'
        | 'analytics';
      post_channel:
        'instagram' | 'facebook' | 'tiktok' | 'linkedin' | 'x' | 'threads' | 'pinterest';
      post_mode: 'none' | 'optional' | 'internal' | 'client';
      post_status:
        | 'draft'
        | 'internal_review'
        | 'client_review'
        | 'approved'
        | 'scheduled'
        | 'published'
        | 'rejected';
      reach: 'own' | 'member' | 'assigned' | 'agency';
      reminder_kind: 'before' | 'on' | 'after' | 'escalation';
      request_kind: 'campaign' | 'flow' | 'popup' | 'test' | 'design' | 'other';
      request_scope_choice: 'next_month' | 'addon' | 'wait';
      request_status: 'open' | 'accepted' | 'declined' | 'withdrawn';
      schedule_state: 'by_hand' | 'pending' | 'scheduled' | 'cancelled' | 'failed' | 'too_late';
      scope_basis: 'goodwill' | 'addon' | 'borrow';
      scope_kind: 'campaigns' | 'flows' | 'popups' | 'tests';
      slack_hook_status: 'active' | 'off' | 'dead';
      task_priority: 'urgent' | 'high' | 'medium' | 'low';
      task_status: 'open' | 'doing' | 'done' | 'cancelled';
      work_kind: 'campaign' | 'flow' | 'popup';
    };
    CompositeTypes: {
      calendar_entry: {
        kind: string | null;
        id: string | null;
        client_id: string | null;
        title: string | null;
        starts_at: string | null;
        ends_at: string | null;
        starts_on: string | null;
        ends_on: string | null;
        time_zone: string | null;
        status: string | null;
        people: string[] | null;
        changed_at: string | null;
        detail: Json | null;
      };
      comparison: {
        rate: number | null;
        difference: number | null;
        low: number | null;
        high: number | null;
        z: number | null;
        p: number | null;
      };
      result_entry: {
        kind: string | null;
        id: string | null;
        subject_id: string | null;
        title: string | null;
        approval_id: string | null;
        approved_at: string | null;
        out_at: string | null;
        is_out: boolean | null;
        happened_at: string | null;
        recipients: number | null;
        value_minor: number | null;
        currency: string | null;
        source: Database['public']['Enums']['metric_source'] | null;
        attribution_window: string | null;
        synced_at: string | null;
      };
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      ab_test_metric: ['open_rate', 'click_rate', 'order_rate', 'signup_rate', 'unsubscribe_rate'],
      ab_test_status: ['draft', 'running', 'decided', 'inconclusive', 'cancelled'],
      ab_test_varies: [
        'subject',
        'sender',
        'content',
        'offer',
        'design',
        'send_time',
        'audience',
        'popup',
      ],
      annotation_status: ['open', 'resolved'],
      annotation_verdict: ['resolved', 'reopened', 'carried'],
      app_role: [
        'admin',
        'manager',
        'staff',
        'strategist',
        'copywriter',
        'designer',
        'implementor',
        'sales_agent',
        'creator_manager',
        'creator',
        'client_user',
      ],
      approval_concern: ['copy', 'design'],
      approval_policy: ['any', 'all'],
      approval_status: ['pending', 'approved', 'changes_requested', 'withdrawn', 'voided'],
      attendee_answer: ['waiting', 'accepted', 'declined'],
      audience: ['internal', 'client'],
      campaign_channel: ['email', 'sms'],
      campaign_duty: ['strategist', 'copywriter', 'designer', 'implementor'],
      campaign_priority: ['urgent', 'high', 'medium', 'low'],
      campaign_status: [
        'strategy',
        'copy',
        'design',
        'qa',
        'client_approval',
        'approved',
        'scheduled',
        'sent',
        'on_hold',
        'cancelled',
      ],
      client_duty: [
        'account_manager',
        'strategist',
        'copywriter',
        'designer',
        'implementor',
        'staff',
        'sales_agent',
        'creator_manager',
      ],
      client_status: ['active', 'paused', 'archived'],
      consent_way: ['spoken', 'written', 'announced'],
      content_kind: ['document', 'guideline', 'snippet', 'template', 'copy_note', 'design_note'],
      count_source: ['typed', 'klaviyo'],
      delay_unit: ['minutes', 'hours', 'days', 'weeks'],
      digest_rhythm: ['off', 'daily', 'weekly'],
      document_kind: ['report', 'brand', 'agreement', 'other'],
      flow_branch: ['yes', 'no'],
      flow_publication_state: ['by_hand', 'pending', 'live', 'paused', 'failed'],
      flow_status: [
        'strategy',
        'making',
        'qa',
        'client_approval',
        'approved',
        'live',
        'paused',
        'archived',
        'on_hold',
        'cancelled',
      ],
      flow_step_kind: ['email', 'sms', 'delay', 'split'],
      flow_step_status: ['copy', 'design', 'qa', 'client_approval', 'approved'],
      flow_trigger: ['list', 'segment', 'metric', 'date', 'price_drop', 'back_in_stock'],
      goal_kind: ['revenue', 'list_growth', 'sends'],
      import_row_status: ['matched', 'proposed', 'confirmed', 'unmatched', 'error'],
      integration_provider: ['klaviyo'],
      integration_status: ['connected', 'unauthorized', 'disconnected'],
      job_status: ['waiting', 'running', 'done', 'parked'],
      list_size_source: ['klaviyo_api', 'typed'],
      member_flag: ['approver', 'billing'],
      metric_source: ['klaviyo_api', 'klaviyo_csv'],
      move_request_status: ['pending', 'accepted', 'declined', 'withdrawn'],
      notice_event: [
        'assigned',
        'mention',
        'comment',
        'moved',
        'approval',
        'sent',
        'request',
        'due',
        'failure',
        'other',
      ],
      popup_kind: ['popup', 'flyout', 'full_page', 'banner', 'embed'],
      popup_status: [
        'draft',
        'design',
        'qa',
        'client_approval',
        'approved',
        'live',
        'paused',
        'archived',
        'cancelled',
      ],
      popup_trigger: ['on_arrival', 'after_seconds', 'after_scroll', 'on_leaving', 'on_click'],
      portal_room: [
        'calendar',
        'campaigns',
        'flows',
        'posts',
        'requests',
        'results',
        'documents',
        'goals',
        'scope',
        'analytics',
      ],
      post_channel: ['instagram', 'facebook', 'tiktok', 'linkedin', 'x', 'threads', 'pinterest'],
      post_mode: ['none', 'optional', 'internal', 'client'],
      post_status: [
        'draft',
        'internal_review',
        'client_review',
        'approved',
        'scheduled',
        'published',
        'rejected',
      ],
      reach: ['own', 'member', 'assigned', 'agency'],
      reminder_kind: ['before', 'on', 'after', 'escalation'],
      request_kind: ['campaign', 'flow', 'popup', 'test', 'design', 'other'],
      request_scope_choice: ['next_month', 'addon', 'wait'],
      request_status: ['open', 'accepted', 'declined', 'withdrawn'],
      schedule_state: ['by_hand', 'pending', 'scheduled', 'cancelled', 'failed', 'too_late'],
      scope_basis: ['goodwill', 'addon', 'borrow'],
      scope_kind: ['campaigns', 'flows', 'popups', 'tests'],
      slack_hook_status: ['active', 'off', 'dead'],
      task_priority: ['urgent', 'high', 'medium', 'low'],
      task_status: ['open', 'doing', 'done', 'cancelled'],
      work_kind: ['campaign', 'flow', 'popup'],
    },
  },
} as const;
